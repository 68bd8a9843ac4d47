package chat.lanyard.client.store;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.MessageId;

/**
 * Where something is typed and not sent.
 *
 * @param root the message that the thread is below; {@code null} for the channel itself
 */
public record DraftPlace(ChannelId channel, MessageId root) {
    /** The channel itself. */
    public static DraftPlace of(ChannelId channel) {
        return new DraftPlace(channel, null);
    }
}
