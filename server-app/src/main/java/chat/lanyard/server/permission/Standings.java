package chat.lanyard.server.permission;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.UserId;
import java.util.Optional;

/** Knows what a channel is to somebody, as of the last commit or within a transaction. */
@FunctionalInterface
public interface Standings {
    /** Empty if there is no such channel. */
    Optional<Standing> standing(ChannelId channel, UserId user);
}
