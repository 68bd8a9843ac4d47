package chat.lanyard.server.storage;

import chat.lanyard.server.backup.LiveDatabase;
import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.MigrationVersion;

/** The tables of a database, brought to this program's version by migrations that are never edited once released. */
final class Schema {
    private static final String MIGRATIONS = "classpath:chat/lanyard/server/storage/migration/h2";

    private static final String HISTORY = "flyway_schema_history";

    private final Sql sql;
    private final Flyway flyway;

    /** @param sql runs statements on the database of that address */
    Schema(Sql sql, String url) {
        this.sql = sql;
        flyway = Flyway.configure()
                .dataSource(url, null, null)
                .locations(MIGRATIONS)
                .load();
    }

    /**
     * Brings the schema to the newest version.
     *
     * @throws StorageException if a newer program has written it, which is left as it is, or if this one cannot change it
     * @throws IOException if the hook does not want it changed
     */
    void migrate(LiveDatabase database, BeforeMigration hook) throws IOException {
        MigrationInfoService info = flyway.info();
        MigrationInfo current = info.current();
        MigrationVersion newest = newest(info);
        if (current != null && current.getVersion().compareTo(newest) > 0) {
            throw new StorageException(
                    "The database was written by a newer version of Lanyard (schema " + current.getVersion()
                            + ", this program knows " + newest
                            + "). Use that version, or restore a backup that was made before the upgrade, such as backups/before-*.",
                    null);
        }
        if (info.pending().length > 0) {
            if (current != null) {
                hook.migrating(database, Integer.parseInt(newest.getVersion()));
            }
            migrate(current, newest);
        }
    }

    private void migrate(MigrationInfo current, MigrationVersion newest) {
        if (current == null && hasTable(sql, HISTORY) && isWithoutEvents()) {
            sql.update("DROP ALL OBJECTS"); // a start that was killed while it set an empty folder up
        }
        try {
            flyway.migrate();
        } catch (FlywayException e) {
            throw new StorageException(
                    "The database could not be brought to schema " + newest + ": " + e.getMessage()
                            + (current == null
                                    ? ""
                                    : " Restore the backup that was made before the upgrade, such as backups/before-*."),
                    e);
        }
    }

    /** The version that an open database has; 0 for an empty one. */
    static int installed(Sql sql) {
        return hasTable(sql, HISTORY)
                ? sql.queryOne(
                                row -> row.getInt(1),
                                "SELECT COALESCE(MAX(CAST(\"version\" AS INTEGER)), 0) FROM " + HISTORY
                                        + " WHERE \"success\"")
                        .orElse(0)
                : 0;
    }

    private boolean isWithoutEvents() {
        return !hasTable(sql, "channel_event")
                || sql.queryOne(row -> row.getLong(1), "SELECT sequence FROM channel_event FETCH FIRST ROW ONLY")
                        .isEmpty();
    }

    private static boolean hasTable(Sql sql, String name) {
        return sql.queryOne(
                        row -> row.getString(1),
                        "SELECT table_name FROM information_schema.tables WHERE table_name = ?",
                        name)
                .isPresent();
    }

    private static MigrationVersion newest(MigrationInfoService info) {
        return Arrays.stream(info.all())
                .filter(migration -> migration.getState().isResolved())
                .map(MigrationInfo::getVersion)
                .max(Comparator.naturalOrder())
                .orElse(MigrationVersion.EMPTY);
    }
}
