package chat.lanyard.server.channel;

import chat.lanyard.protocol.value.ChannelDetails;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ChannelKind;
import chat.lanyard.protocol.value.UserId;

/**
 * A place to talk.
 *
 * @param createdBy who made it, or {@code null} for the one that came with the server
 */
public record Channel(ChannelId id, ChannelKind kind, ChannelDetails details, UserId createdBy) {
    /** The public channel that comes with a server, and to which every new account belongs. */
    public static Channel general(ChannelId id) {
        return new Channel(id, ChannelKind.PUBLIC, new ChannelDetails("general", "", "", false), null);
    }

    /** Whether it is the one that came with the server: nobody leaves it, and it is never archived. */
    public boolean isEverybodys() {
        return createdBy == null && kind == ChannelKind.PUBLIC;
    }

    public Channel withDetails(ChannelDetails changed) {
        return new Channel(id, kind, changed, createdBy);
    }
}
