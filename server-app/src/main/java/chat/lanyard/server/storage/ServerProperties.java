package chat.lanyard.server.storage;

import java.util.Optional;

/** The {@code server_property} table: single facts about this server. Writes belong to the committing thread. */
public final class ServerProperties {
    /** The property that tells a log from every other one. */
    public static final String LOG_ID = "log-id";

    private final Database database;

    public ServerProperties(Database database) {
        this.database = database;
    }

    public Optional<String> find(String name) {
        return database.read(sql -> find(sql, name));
    }

    static Optional<String> find(Sql sql, String name) {
        return sql.queryOne(
                row -> row.getString(1), "SELECT property_value FROM server_property WHERE property_name = ?", name);
    }

    public void insert(String name, String value) {
        database.writer()
                .update("INSERT INTO server_property (property_name, property_value) VALUES (?, ?)", name, value);
    }

    /** Gives a property that there is another value. */
    public void replace(String name, String value) {
        database.writer().update("UPDATE server_property SET property_value = ? WHERE property_name = ?", value, name);
    }
}
