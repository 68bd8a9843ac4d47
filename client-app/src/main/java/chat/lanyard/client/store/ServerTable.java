package chat.lanyard.client.store;

import chat.lanyard.protocol.value.ServerDescription;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The server whose log is copied, as it described itself last. Confined to the thread of its store. */
public final class ServerTable {
    private static final String FOLLOWED = "personal-log";

    private final Sql sql;

    ServerTable(Sql sql) {
        this.sql = sql;
    }

    /** Empty until the first welcome. */
    public Optional<ServerDescription> get() {
        Map<String, String> found = new HashMap<>();
        sql.query(row -> found.put(row.getString("name"), row.getString("content")), "select * from property");
        return found.containsKey("log-id")
                ? Optional.of(new ServerDescription(
                        found.get("server-name"), found.get("server-version"), found.get("log-id")))
                : Optional.empty();
    }

    public void put(ServerDescription server) {
        put("server-name", server.name());
        put("server-version", server.version());
        put("log-id", server.logId());
    }

    /** How far the user's own log was followed; empty until then. */
    public OptionalLong followed() {
        return sql
                .query(row -> row.getString(1), "select content from property where name = '" + FOLLOWED + "'")
                .stream()
                .mapToLong(Long::parseLong)
                .findFirst();
    }

    public void putFollowed(long sequence) {
        put(FOLLOWED, Long.toString(sequence));
    }

    private void put(String name, String content) {
        sql.update("merge into property (name, content) key (name) values (?, ?)", name, content);
    }
}
