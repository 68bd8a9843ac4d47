package chat.lanyard.server.storage;

import chat.lanyard.server.user.Invitation;
import chat.lanyard.server.user.InvitationRepository;
import java.time.Instant;
import java.util.Optional;

/** The {@code invitation} table. */
public final class JdbcInvitationRepository implements InvitationRepository {
    private final Database database;

    public JdbcInvitationRepository(Database database) {
        this.database = database;
    }

    @Override
    public void insert(Invitation invitation) {
        database.writer()
                .update(
                        "INSERT INTO invitation (code, expires_at, uses_left) VALUES (?, ?, ?)",
                        invitation.code(),
                        invitation.expiresAt(),
                        invitation.usesLeft());
    }

    @Override
    public Optional<Invitation> find(String code) {
        return database.writer()
                .queryOne(
                        row -> new Invitation(
                                row.getString("code"), Sql.instant(row, "expires_at"), row.getInt("uses_left")),
                        "SELECT code, expires_at, uses_left FROM invitation WHERE code = ?",
                        code);
    }

    @Override
    public void updateUsesLeft(String code, int usesLeft) {
        database.writer().update("UPDATE invitation SET uses_left = ? WHERE code = ?", usesLeft, code);
    }

    @Override
    public void deleteExpired(Instant now) {
        database.writer().update("DELETE FROM invitation WHERE expires_at <= ?", now);
    }
}
