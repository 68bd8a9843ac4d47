package chat.lanyard.server.transport;

import chat.lanyard.server.connection.Admission;
import chat.lanyard.server.connection.AuthenticatedUser;
import java.net.InetAddress;

/** A place that {@link Admission} granted to a socket; whoever holds it gives it back once. */
record Place(AuthenticatedUser user, InetAddress address, Admission admission) {
    void leave() {
        admission.leave(user, address);
    }
}
