package chat.lanyard.server.message;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.UserId;

/**
 * What became of a message's pin.
 *
 * @param message sequence of the message
 * @param user whose doing the newest event about it was
 * @param sequence of that event
 * @param present whether it pinned the message
 */
public record Pin(ChannelId channel, long message, UserId user, long sequence, boolean present) {}
