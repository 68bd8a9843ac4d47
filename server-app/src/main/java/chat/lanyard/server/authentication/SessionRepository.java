package chat.lanyard.server.authentication;

import chat.lanyard.protocol.value.SessionId;
import java.util.List;

/** Keeps sessions. What writes is called by the committing thread only. */
public interface SessionRepository {
    void insert(Session session);

    void update(Session session);

    void delete(SessionId session);

    List<Session> all();
}
