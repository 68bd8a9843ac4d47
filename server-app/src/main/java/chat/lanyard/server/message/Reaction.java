package chat.lanyard.server.message;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.Emoji;
import chat.lanyard.protocol.value.UserId;

/**
 * What became of somebody's emoji at a message.
 *
 * @param sequence of the newest event about it
 * @param present whether that event added it
 */
public record Reaction(Key key, long sequence, boolean present) {
    /**
     * Whose, which, and at what.
     *
     * @param message sequence of the message
     */
    public record Key(ChannelId channel, long message, UserId user, Emoji emoji) {}
}
