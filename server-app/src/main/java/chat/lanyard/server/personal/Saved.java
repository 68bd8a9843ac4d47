package chat.lanyard.server.personal;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.UserId;

/**
 * A person has put a message by.
 *
 * @param sequence of the event in the person's own log that says so
 */
public record Saved(Key key, long sequence) {
    /**
     * Who and what.
     *
     * @param message sequence of the post in its channel
     */
    public record Key(UserId user, ChannelId channel, long message) {}
}
