package chat.lanyard.server.connection;

import chat.lanyard.protocol.handshake.CloseCode;
import chat.lanyard.protocol.value.SessionId;
import chat.lanyard.protocol.value.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Every live connection, found by its user, and how long each may stay. Safe for use by several threads. */
public final class ConnectionRegistry {
    private final Map<ClientConnection, Instant> expiries = new ConcurrentHashMap<>();
    private final Map<UserId, Set<ClientConnection>> byUser = new ConcurrentHashMap<>();

    /** Adds a connection; true if it is the user's first. */
    public boolean add(ClientConnection connection) {
        expiries.put(connection, connection.user().expiresAt());
        Set<ClientConnection> connections =
                byUser.compute(connection.user().userId(), (user, present) -> with(present, connection));
        return connections.size() == 1;
    }

    private static Set<ClientConnection> with(Set<ClientConnection> present, ClientConnection connection) {
        Set<ClientConnection> connections = present == null ? ConcurrentHashMap.newKeySet(1) : present;
        connections.add(connection);
        return connections;
    }

    /** Takes a connection out; true if it was the user's last. */
    public boolean remove(ClientConnection connection) {
        boolean known = expiries.remove(connection) != null;
        return byUser.computeIfPresent(connection.user().userId(), (user, present) -> {
                            present.remove(connection);
                            return present.isEmpty() ? null : present;
                        })
                        == null
                && known;
    }

    /** When the token in force on a connection ends. */
    public Instant expiry(ClientConnection connection) {
        return expiries.getOrDefault(connection, connection.user().expiresAt());
    }

    /** Lets a live connection stay until then; one that is gone stays gone. */
    public void extend(ClientConnection connection, Instant expiresAt) {
        expiries.replace(connection, expiresAt);
    }

    /** All connections; a live view. */
    public Collection<ClientConnection> all() {
        return expiries.keySet();
    }

    /** Who has a live connection; a live view. */
    public Set<UserId> connectedUsers() {
        return byUser.keySet();
    }

    /** The connections of a user; a live view. */
    public Set<ClientConnection> of(UserId user) {
        return byUser.getOrDefault(user, Set.of());
    }

    public boolean isConnected(UserId user) {
        return byUser.containsKey(user);
    }

    public void closeUser(UserId user, CloseCode code, String reason) {
        byUser.getOrDefault(user, Set.of()).forEach(connection -> connection.close(code, reason));
    }

    public void closeSession(SessionId session, CloseCode code, String reason) {
        close(connection -> connection.user().sessionId().equals(session), code, reason);
    }

    /** Closes what has stayed past the given instant. */
    public void closeExpired(Instant limit) {
        close(connection -> expiry(connection).isBefore(limit), CloseCode.SESSION_ENDED, "token expired");
    }

    private void close(Predicate<ClientConnection> which, CloseCode code, String reason) {
        all().stream().filter(which).forEach(connection -> connection.close(code, reason));
    }
}
