package chat.lanyard.client.conversation;

import chat.lanyard.client.people.Avatar;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.MessageId;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A thread in the list of those that the user takes part in.
 *
 * @param text the beginning of the message that it is below; empty if it was deleted or is not on this computer
 */
public record ThreadItem(
        ChannelId channel,
        MessageId root,
        String authorName,
        Avatar avatar,
        String text,
        long replies,
        Instant lastAt,
        long unread) {
    private static final Pattern PLACE = Pattern.compile("(?:.*:)?([0-9]{1,18})", Pattern.DOTALL);

    /** The place of a message in its channel, which its id ends with; 0 if it does not. */
    static long sequenceOf(MessageId message) {
        Matcher place = PLACE.matcher(message.value());
        return place.matches() ? Long.parseLong(place.group(1)) : 0;
    }
}
