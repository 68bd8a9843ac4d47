package chat.lanyard.client.store;

import org.flywaydb.core.Flyway;

/** The tables of a store and their version. Looking is quick; only what is older is migrated, which is not. */
final class Schema {
    /** The version that this program reads and writes: that of its last migration. */
    static final int NEWEST = 2;

    private static final String MIGRATIONS = "classpath:chat/lanyard/client/store/migration";
    private static final String HISTORY = "flyway_schema_history";

    private Schema() {}

    /** The version of a store; 0 of an empty one. */
    static int versionOf(Sql sql) {
        return !exists(sql, HISTORY)
                ? 0
                : sql.query(
                                row -> row.getInt(1),
                                "select coalesce(max(cast(\"version\" as int)), 0) from \"" + HISTORY
                                        + "\" where \"success\"")
                        .get(0);
    }

    /** Brings a store to the newest version; one whose first start was killed on the way, so that it is empty, begins anew. */
    static void migrate(Sql sql, String url) {
        if (versionOf(sql) == 0 && !(holds(sql, "outgoing") || holds(sql, "draft"))) {
            sql.update("drop all objects");
        }
        Flyway.configure()
                .dataSource(url, null, null)
                .locations(MIGRATIONS)
                .load()
                .migrate();
    }

    private static boolean holds(Sql sql, String table) {
        return exists(sql, table)
                && !sql.query(row -> 1, "select 1 from " + table + " fetch first row only")
                        .isEmpty();
    }

    private static boolean exists(Sql sql, String table) {
        return !sql.query(
                        row -> row.getString(1),
                        "select table_name from information_schema.tables where table_name = ?",
                        table)
                .isEmpty();
    }
}
