package chat.lanyard.server.storage;

import chat.lanyard.server.verification.StoredLog;
import java.util.function.Function;

/** Readings of the whole database as of one moment, on a connection of the pool; writers are not held up. */
public final class JdbcSnapshots implements StoredLog.Snapshots {
    private static final String ISOLATION = "SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL ";

    private final Database database;

    public JdbcSnapshots(Database database) {
        this.database = database;
    }

    @Override
    public <T> T read(Function<StoredLog, T> reading) {
        return database.readOnce(sql -> {
            sql.update(ISOLATION + "SNAPSHOT");
            sql.update("SET AUTOCOMMIT FALSE");
            try {
                return reading.apply(new JdbcStoredLog(sql));
            } finally {
                sql.update("COMMIT");
                sql.update("SET AUTOCOMMIT TRUE");
                sql.update(ISOLATION + "READ COMMITTED");
            }
        });
    }
}
