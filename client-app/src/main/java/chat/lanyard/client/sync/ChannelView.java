package chat.lanyard.client.sync;

import chat.lanyard.client.store.ChannelFacts;
import chat.lanyard.protocol.value.ChannelId;

/**
 * A conversation as it stands; unread and mentions count messages of others.
 *
 * @param closed whether the user has closed it, and nothing has happened in it since
 */
public record ChannelView(ChannelId id, ChannelFacts facts, boolean closed, long unread, long mentions) {
    /** Empty for a direct conversation, which goes by the people in it. */
    public String name() {
        return facts.details().name();
    }
}
