package chat.lanyard.server.message;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.UserId;

/**
 * How far somebody has read a thread.
 *
 * @param root sequence of the message that the thread is below
 * @param readSequence of the last event that was read
 */
public record ThreadPosition(UserId user, ChannelId channel, long root, long readSequence) {}
