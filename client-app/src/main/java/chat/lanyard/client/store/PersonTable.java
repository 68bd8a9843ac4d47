package chat.lanyard.client.store;

import chat.lanyard.protocol.value.Role;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.protocol.value.UserProfile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

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
                "merge into person (id, username, display_name, role) key (id) values (?, ?, ?, ?)",
                people.stream().map(PersonTable::row).toList());
    }

    public void clear() {
        sql.update("delete from person");
    }

    private static Object[] row(UserProfile person) {
        return new Object[] {
            person.id().value(),
            person.username(),
            person.displayName(),
            person.role().wireName()
        };
    }

    private static UserProfile read(ResultSet row) throws SQLException {
        return new UserProfile(
                new UserId(row.getString("id")),
                row.getString("username"),
                row.getString("display_name"),
                Role.of(row.getString("role")).orElse(Role.MEMBER));
    }
}
