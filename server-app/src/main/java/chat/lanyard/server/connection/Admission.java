package chat.lanyard.server.connection;

import chat.lanyard.protocol.value.ErrorCode;
import java.net.InetAddress;
import java.util.Optional;

/** Counts sockets and refuses those beyond the limits; a place taken is given back exactly once. */
public interface Admission {
    /** Takes a place; empty if it was granted, else the code to refuse with. */
    Optional<ErrorCode> enter(AuthenticatedUser user, InetAddress address);

    /** Gives a granted place back. */
    void leave(AuthenticatedUser user, InetAddress address);
}
