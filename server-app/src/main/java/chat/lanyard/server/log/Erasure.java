package chat.lanyard.server.log;

import chat.lanyard.protocol.value.ChannelId;

/** An event whose content was erased; the hash, which stays, tells it from any other that may stand at its place. */
public record Erasure(ChannelId channel, long sequence, byte[] contentHash) {}
