package chat.lanyard.server.authentication;

import chat.lanyard.protocol.value.SessionId;
import chat.lanyard.server.log.TransactionPart;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Sessions changed within one transaction: two exchanges of one token must see each other even in the same batch. */
final class SessionUpdates implements TransactionPart {
    private final SessionRepository repository;
    private final SessionDirectory directory;
    private final Map<SessionId, Session> changed = new LinkedHashMap<>();

    SessionUpdates(SessionRepository repository, SessionDirectory directory) {
        this.repository = repository;
        this.directory = directory;
    }

    Optional<Session> current(SessionId id) {
        return Optional.ofNullable(changed.get(id)).or(() -> directory.find(id));
    }

    void put(Session session) {
        changed.put(session.id(), session);
    }

    @Override
    public void flush() {
        changed.values().forEach(repository::update);
    }

    @Override
    public void committed() {
        changed.values().forEach(directory::put);
    }
}
