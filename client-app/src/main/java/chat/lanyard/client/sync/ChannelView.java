package chat.lanyard.client.sync;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ChannelKind;

/** A conversation as it stands; unread and mentions count messages of others. */
public record ChannelView(ChannelId id, ChannelKind kind, String name, String topic, long unread, long mentions) {}
