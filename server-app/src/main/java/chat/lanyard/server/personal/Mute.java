package chat.lanyard.server.personal;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.UserId;

/** A person does not want to be told of a channel. */
public record Mute(UserId user, ChannelId channel) {}
