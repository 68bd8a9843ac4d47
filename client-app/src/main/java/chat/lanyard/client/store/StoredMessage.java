package chat.lanyard.client.store;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ClientMessageId;
import java.time.Instant;

/**
 * A message that was typed and has not left the outbox.
 *
 * @param at when it was typed
 * @param failure a word for why it is not sent; {@code null} while it waits
 */
public record StoredMessage(ClientMessageId id, ChannelId channel, String text, Instant at, String failure) {}
