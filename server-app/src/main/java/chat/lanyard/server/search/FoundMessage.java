package chat.lanyard.server.search;

import chat.lanyard.protocol.value.ChannelId;
import java.time.Instant;

/**
 * Where a message stands. Messages are found in the order of their times, the newest first; of the same time those of higher
 * sequence first, then by channel.
 *
 * @param sequence of the post
 * @param textSequence of the event that gave it its text: the post, or its newest edit
 * @param at when it was posted
 */
public record FoundMessage(ChannelId channel, long sequence, long textSequence, Instant at) {}
