package chat.lanyard.client.conversation;

import chat.lanyard.client.people.Avatar;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.MessageId;
import java.time.Instant;

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
    /** The place of a message in its channel, which its id ends with. */
    static long sequenceOf(MessageId message) {
        return Long.parseLong(message.value().substring(message.value().lastIndexOf(':') + 1));
    }
}
