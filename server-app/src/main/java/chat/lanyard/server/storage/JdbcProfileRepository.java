package chat.lanyard.server.storage;

import chat.lanyard.protocol.value.Availability;
import chat.lanyard.protocol.value.Emoji;
import chat.lanyard.protocol.value.StatusMessage;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.protocol.value.UserProfile;
import chat.lanyard.server.user.PersonalDetails;
import chat.lanyard.server.user.ProfileRepository;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The personal columns of the {@code account} table, and the {@code avatar} table. */
public final class JdbcProfileRepository implements ProfileRepository {
    private final Database database;

    public JdbcProfileRepository(Database database) {
        this.database = database;
    }

    static PersonalDetails details(ResultSet row) throws SQLException {
        String availability = row.getString("availability");
        return new PersonalDetails(
                status(row),
                row.getString("time_zone"),
                availability == null ? null : Availability.valueOf(availability),
                row.getString("avatar"));
    }

    private static StatusMessage status(ResultSet row) throws SQLException {
        String emoji = row.getString("status_emoji");
        String text = row.getString("status_text");
        return emoji == null && text == null
                ? null
                : new StatusMessage(emoji == null ? null : new Emoji(emoji), text, instant(row, "status_until"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    @Override
    public void updateProfile(UserProfile profile) {
        Optional<StatusMessage> status = Optional.ofNullable(profile.status());
        database.writer()
                .update(
                        "UPDATE account SET display_name = ?, status_emoji = ?, status_text = ?, status_until = ?,"
                                + " time_zone = ?, availability = ?, avatar = ? WHERE id = ?",
                        profile.displayName(),
                        status.map(StatusMessage::emoji).map(Emoji::value).orElse(null),
                        status.map(StatusMessage::text).orElse(null),
                        status.map(StatusMessage::until).orElse(null),
                        profile.timeZone(),
                        Optional.ofNullable(profile.availability())
                                .map(Enum::name)
                                .orElse(null),
                        profile.avatar(),
                        profile.id().value());
    }

    @Override
    public void putAvatar(UserId user, byte[] image) {
        database.writer()
                .update("MERGE INTO avatar (account_id, image) KEY (account_id) VALUES (?, ?)", user.value(), image);
    }

    @Override
    public void deleteAvatar(UserId user) {
        database.writer().update("DELETE FROM avatar WHERE account_id = ?", user.value());
    }

    @Override
    public Optional<byte[]> avatar(UserId user) {
        return database.read(sql ->
                sql.queryOne(row -> row.getBytes(1), "SELECT image FROM avatar WHERE account_id = ?", user.value()));
    }

    @Override
    public void updateLastSeen(UserId user, Instant at) {
        database.writer().update("UPDATE account SET last_seen_at = ? WHERE id = ?", at, user.value());
    }

    @Override
    public Map<UserId, Instant> lastSeen() {
        return database
                .read(sql -> sql.query(
                        row -> Map.entry(new UserId(row.getString("id")), Sql.instant(row, "last_seen_at")),
                        "SELECT id, last_seen_at FROM account WHERE last_seen_at IS NOT NULL AND status <> 'DELETED'"))
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
