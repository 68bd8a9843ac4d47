package chat.lanyard.server.channel;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ChannelKind;

/** A place to talk. */
public record Channel(ChannelId id, ChannelKind kind, String name, String topic) {}
