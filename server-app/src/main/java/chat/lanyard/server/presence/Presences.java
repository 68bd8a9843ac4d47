package chat.lanyard.server.presence;

import chat.lanyard.protocol.value.Availability;
import chat.lanyard.protocol.value.DeviceState;
import chat.lanyard.protocol.value.Presence;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.connection.ClientConnection;
import chat.lanyard.server.connection.ConnectionRegistry;
import chat.lanyard.server.user.User;
import chat.lanyard.server.user.UserDirectory;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How present everybody is: as their own choice says; without one, as the most present of their devices. Safe for use by
 * several threads.
 */
final class Presences {
    private final ConnectionRegistry connections;
    private final UserDirectory users;
    private final Set<ClientConnection> idle = ConcurrentHashMap.newKeySet();

    Presences(ConnectionRegistry connections, UserDirectory users) {
        this.connections = connections;
        this.users = users;
    }

    void set(ClientConnection connection, DeviceState state) {
        if (state == DeviceState.AWAY) {
            idle.add(connection);
        } else {
            idle.remove(connection);
        }
    }

    void forget(ClientConnection connection) {
        idle.remove(connection);
    }

    Presence of(UserId user) {
        Set<ClientConnection> devices = connections.of(user);
        if (devices.isEmpty()) {
            return Presence.OFFLINE;
        }
        Availability choice = users.find(user)
                .map(User::details)
                .map(details -> details.availability())
                .orElse(Availability.AUTOMATIC);
        return switch (choice) {
            case DND -> Presence.DND;
            case AWAY -> Presence.AWAY;
            case AUTOMATIC -> idle.containsAll(devices) ? Presence.AWAY : Presence.ONLINE;
        };
    }
}
