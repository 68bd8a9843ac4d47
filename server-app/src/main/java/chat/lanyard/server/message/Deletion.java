package chat.lanyard.server.message;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.UserId;

/**
 * That a message was deleted.
 *
 * @param message sequence of the message
 * @param author who had written it
 * @param sequence of the deletion
 */
public record Deletion(ChannelId channel, long message, UserId author, long sequence) {}
