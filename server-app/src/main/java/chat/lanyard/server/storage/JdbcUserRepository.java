package chat.lanyard.server.storage;

import chat.lanyard.protocol.value.Role;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.user.User;
import chat.lanyard.server.user.UserRepository;
import chat.lanyard.server.user.UserStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The {@code account} table. */
public final class JdbcUserRepository implements UserRepository {
    private static final String EXISTING = "SELECT * FROM account WHERE status <> 'DELETED'";

    private final Database database;

    public JdbcUserRepository(Database database) {
        this.database = database;
    }

    @Override
    public void insert(User user, String passwordHash) {
        database.writer()
                .update(
                        "INSERT INTO account (id, username, display_name, role, status, password_hash)"
                                + " VALUES (?, ?, ?, ?, ?, ?)",
                        user.id().value(),
                        user.username(),
                        user.displayName(),
                        user.role().name(),
                        user.status().name(),
                        passwordHash);
    }

    @Override
    public void updateStatus(UserId user, UserStatus status) {
        database.writer().update("UPDATE account SET status = ? WHERE id = ?", status.name(), user.value());
        if (status == UserStatus.DELETED) {
            database.writer()
                    .update("UPDATE account SET username = NULL, password_hash = NULL WHERE id = ?", user.value());
            database.writer().update("DELETE FROM avatar WHERE account_id = ?", user.value());
        }
    }

    @Override
    public void updateRole(UserId user, Role role) {
        database.writer().update("UPDATE account SET role = ? WHERE id = ?", role.name(), user.value());
    }

    @Override
    public void updatePassword(UserId user, String passwordHash) {
        database.writer().update("UPDATE account SET password_hash = ? WHERE id = ?", passwordHash, user.value());
    }

    @Override
    public Optional<String> passwordHash(UserId user) {
        return database.read(sql ->
                sql.queryOne(row -> row.getString(1), "SELECT password_hash FROM account WHERE id = ?", user.value()));
    }

    @Override
    public List<User> all() {
        return database.read(sql -> sql.query(JdbcUserRepository::user, EXISTING));
    }

    static Optional<User> find(Sql sql, UserId user) {
        return sql.queryOne(JdbcUserRepository::user, EXISTING + " AND id = ?", user.value());
    }

    private static User user(ResultSet row) throws SQLException {
        return new User(
                new UserId(row.getString("id")),
                row.getString("username"),
                row.getString("display_name"),
                Role.valueOf(row.getString("role")),
                UserStatus.valueOf(row.getString("status")),
                JdbcProfileRepository.details(row));
    }
}
