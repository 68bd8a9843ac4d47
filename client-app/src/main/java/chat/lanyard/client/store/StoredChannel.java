package chat.lanyard.client.store;

import chat.lanyard.protocol.value.ChannelId;

/**
 * A conversation as it is kept.
 *
 * @param first the sequence of the first event that is kept; {@code last + 1} while none is
 * @param last the sequence up to which everything that comes is kept: where a resume goes on
 * @param readSequence how far the user has read, whether the server knows it or not
 */
public record StoredChannel(
        ChannelId id, ChannelFacts facts, long first, long last, long readSequence, long unread, long mentions) {}
