package chat.lanyard.server.storage;

import chat.lanyard.protocol.value.SessionId;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.authentication.Session;
import chat.lanyard.server.authentication.SessionRepository;
import java.util.List;

/** The {@code session} table. */
public final class JdbcSessionRepository implements SessionRepository {
    private final Database database;

    public JdbcSessionRepository(Database database) {
        this.database = database;
    }

    @Override
    public void insert(Session session) {
        database.writer()
                .update(
                        "INSERT INTO session (id, account_id, device, created_at, last_seen_at, generation,"
                                + " spent_generation, spent_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                        session.id().value(),
                        session.user().value(),
                        session.device(),
                        session.createdAt(),
                        session.lastSeenAt(),
                        session.generation(),
                        session.spentGeneration(),
                        session.spentAt());
    }

    @Override
    public void update(Session session) {
        database.writer()
                .update(
                        "UPDATE session SET last_seen_at = ?, generation = ?, spent_generation = ?, spent_at = ?"
                                + " WHERE id = ?",
                        session.lastSeenAt(),
                        session.generation(),
                        session.spentGeneration(),
                        session.spentAt(),
                        session.id().value());
    }

    @Override
    public void delete(SessionId session) {
        database.writer().update("DELETE FROM session WHERE id = ?", session.value());
    }

    @Override
    public List<Session> all() {
        return database.read(sql -> sql.query(
                row -> new Session(
                        new SessionId(row.getString("id")),
                        new UserId(row.getString("account_id")),
                        row.getString("device"),
                        Sql.instant(row, "created_at"),
                        Sql.instant(row, "last_seen_at"),
                        row.getLong("generation"),
                        row.getLong("spent_generation"),
                        Sql.instant(row, "spent_at")),
                "SELECT id, account_id, device, created_at, last_seen_at, generation, spent_generation, spent_at"
                        + " FROM session"));
    }
}
