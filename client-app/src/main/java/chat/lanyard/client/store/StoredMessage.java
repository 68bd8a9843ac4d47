package chat.lanyard.client.store;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ClientMessageId;
import chat.lanyard.protocol.value.MessageId;
import java.time.Instant;

/**
 * A message that was typed and has not left the outbox.
 *
 * @param replyTo the message in whose thread it stands, or {@code null}
 * @param at when it was typed
 * @param files how many it has
 * @param failure a word for why it is not sent; {@code null} while it waits
 */
public record StoredMessage(
        ClientMessageId id, ChannelId channel, MessageId replyTo, String text, Instant at, int files, String failure) {
    /** One that stands in its channel and has no files. */
    public StoredMessage(ClientMessageId id, ChannelId channel, String text, Instant at, String failure) {
        this(id, channel, null, text, at, 0, failure);
    }
}
