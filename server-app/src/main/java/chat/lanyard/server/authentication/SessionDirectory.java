package chat.lanyard.server.authentication;

import chat.lanyard.protocol.value.SessionId;
import chat.lanyard.protocol.value.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** All live sessions in memory, as of the last commit. Safe for use by several threads. */
public final class SessionDirectory {
    private final Map<SessionId, Session> sessions = new ConcurrentHashMap<>();

    public SessionDirectory(Collection<Session> sessions) {
        sessions.forEach(this::put);
    }

    /** Takes over all live sessions anew; those that are no more are the result. */
    public List<SessionId> reload(Collection<Session> all) {
        Set<SessionId> kept = all.stream().map(Session::id).collect(Collectors.toSet());
        List<SessionId> ended =
                sessions.keySet().stream().filter(id -> !kept.contains(id)).toList();
        ended.forEach(this::remove);
        all.forEach(this::put);
        return ended;
    }

    public Optional<Session> find(SessionId id) {
        return Optional.ofNullable(sessions.get(id));
    }

    /** Whether the session lives and is this user's. */
    public boolean isLive(SessionId id, UserId user) {
        return find(id).filter(session -> session.user().equals(user)).isPresent();
    }

    List<Session> of(UserId user) {
        return sessions.values().stream()
                .filter(session -> session.user().equals(user))
                .toList();
    }

    List<Session> all() {
        return List.copyOf(sessions.values());
    }

    void put(Session session) {
        sessions.put(session.id(), session);
    }

    void remove(SessionId id) {
        sessions.remove(id);
    }
}
