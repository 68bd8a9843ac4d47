package chat.lanyard.server.log;

import chat.lanyard.protocol.value.ChannelId;

/**
 * The end of a channel's log.
 *
 * @param lastSequence sequence of the newest event, 0 if there is none
 * @param messages how many of the events are messages
 * @param chainHash hash over all of them, see {@link HashChain}
 */
public record ChannelHead(ChannelId channel, long lastSequence, long messages, byte[] chainHash) {}
