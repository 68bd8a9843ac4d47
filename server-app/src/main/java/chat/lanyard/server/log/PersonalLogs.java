package chat.lanyard.server.log;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.UserId;

/**
 * Where the log of one person stands: among those of the channels, under an id of its own. Its owner alone reads it, and
 * knows it as {@link ChannelId#ME}.
 */
public final class PersonalLogs {
    private static final String PREFIX = "me:";

    private PersonalLogs() {}

    /** The id of a person's log inside the server. */
    public static ChannelId of(UserId user) {
        return new ChannelId(PREFIX + user.value());
    }

    /** Whether an id inside the server is that of a person's log. */
    public static boolean isPersonal(ChannelId channel) {
        return channel.value().startsWith(PREFIX);
    }

    /** Whose log it is. */
    public static UserId owner(ChannelId personal) {
        if (!isPersonal(personal)) {
            throw new IllegalArgumentException(personal + " is no person's own log");
        }
        return new UserId(personal.value().substring(PREFIX.length()));
    }

    /** What an id inside the server is called on the wire. */
    public static ChannelId onTheWire(ChannelId channel) {
        return isPersonal(channel) ? ChannelId.ME : channel;
    }

    /** The id inside the server of what a user names on the wire. */
    public static ChannelId named(ChannelId onTheWire, UserId user) {
        return onTheWire.equals(ChannelId.ME) ? of(user) : onTheWire;
    }
}
