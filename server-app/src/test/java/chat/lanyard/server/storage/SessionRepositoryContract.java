package chat.lanyard.server.storage;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.protocol.value.SessionId;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.authentication.Session;
import chat.lanyard.server.authentication.SessionRepository;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What every {@link SessionRepository} does, whatever the database. */
abstract class SessionRepositoryContract {
    private static final Instant AT = Instant.parse("2026-11-23T23:59:59.999Z");

    /** Where there is an account {@code u1}. */
    abstract SessionRepository repository();

    abstract void commit();

    private static Session session(String id, long generation) {
        return new Session(
                new SessionId(id),
                new UserId("u1"),
                "laptop 💻",
                AT,
                AT.plusMillis(generation),
                generation,
                generation - 1,
                AT.plusMillis(1));
    }

    @Test
    void keepsChangesAndDeletesSessions() {
        repository().insert(session("a", 1));
        repository().insert(session("b", 1));
        repository().insert(session("c", 1));
        repository().update(session("b", 9));
        repository().delete(new SessionId("c"));
        repository().delete(new SessionId("nothing"));
        commit();

        assertThat(repository().all()).containsExactlyInAnyOrder(session("a", 1), session("b", 9));
    }
}
