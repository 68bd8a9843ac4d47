package chat.lanyard.server.message;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.UserId;
import java.time.Instant;

/**
 * A message that stands in a thread.
 *
 * @param root sequence of the message that the thread is below
 * @param sequence of the reply
 */
public record Reply(ChannelId channel, long root, long sequence, UserId author, Instant at) {}
