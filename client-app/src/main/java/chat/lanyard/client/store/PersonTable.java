package chat.lanyard.client.store;

import chat.lanyard.protocol.value.Availability;
import chat.lanyard.protocol.value.Emoji;
import chat.lanyard.protocol.value.Role;
import chat.lanyard.protocol.value.StatusMessage;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.protocol.value.UserProfile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Everybody who was heard of. Confined to the thread of its store. */
public final class PersonTable {
    private final Sql sql;

    PersonTable(Sql sql) {
        this.sql = sql;
    }

    public List<UserProfile> all() {
        return sql.query(PersonTable::read, "select * from person");
    }

    /** Writes people over what was there of them. */
    public void put(Collection<UserProfile> people) {
        sql.updateAll(
                "merge into person (id, username, display_name, role, status_emoji, status_text, status_until,"
                        + " time_zone, availability, avatar) key (id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                people.stream().map(PersonTable::row).toList());
    }

    public void clear() {
        sql.update("delete from person");
    }

    private static Object[] row(UserProfile person) {
        Optional<StatusMessage> status = Optional.ofNullable(person.status());
        return new Object[] {
            person.id().value(),
            person.username(),
            person.displayName(),
            person.role().wireName(),
            status.map(StatusMessage::emoji).map(Emoji::value).orElse(null),
            status.map(StatusMessage::text).orElse(null),
            status.map(StatusMessage::until)
                    .map(until -> until.atOffset(ZoneOffset.UTC))
                    .orElse(null),
            person.timeZone(),
            Optional.ofNullable(person.availability())
                    .map(Availability::wireName)
                    .orElse(null),
            person.avatar()
        };
    }

    private static UserProfile read(ResultSet row) throws SQLException {
        return new UserProfile(
                new UserId(row.getString("id")),
                row.getString("username"),
                row.getString("display_name"),
                Role.of(row.getString("role")).orElse(Role.MEMBER),
                status(row),
                row.getString("time_zone"),
                Optional.ofNullable(row.getString("availability"))
                        .flatMap(Availability::of)
                        .orElse(null),
                row.getString("avatar"));
    }

    private static StatusMessage status(ResultSet row) throws SQLException {
        String emoji = row.getString("status_emoji");
        String text = row.getString("status_text");
        OffsetDateTime until = row.getObject("status_until", OffsetDateTime.class);
        return emoji == null && text == null
                ? null
                : new StatusMessage(
                        emoji == null ? null : new Emoji(emoji), text, until == null ? null : until.toInstant());
    }
}
