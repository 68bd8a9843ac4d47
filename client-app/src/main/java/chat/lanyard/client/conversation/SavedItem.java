package chat.lanyard.client.conversation;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.MessageId;
import java.time.Instant;

/**
 * A message that the user has saved for later, as it was when the list was fetched.
 *
 * @param person whose it is
 * @param sequence its place in the channel
 * @param text {@code null} if it was deleted since
 */
public record SavedItem(ChannelId channel, MessageId message, long sequence, String person, Instant at, String text) {
    /** It without its text, because the message is deleted. */
    SavedItem erased() {
        return new SavedItem(channel, message, sequence, person, at, null);
    }

    /** Whether nothing of it is left but its place. */
    public boolean isDeleted() {
        return text == null;
    }
}
