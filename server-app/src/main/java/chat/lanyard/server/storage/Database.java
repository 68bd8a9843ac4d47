package chat.lanyard.server.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The H2 database of a data folder, migrated to the newest schema: one connection that writes, for the committing thread,
 * and a few that read, for anybody.
 */
public final class Database implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    private static final String MIGRATIONS = "classpath:chat/lanyard/server/storage/migration/h2";
    private static final int READERS = 6;
    private static final long READER_WAIT_MILLISECONDS = 10_000;

    private final Connection writer;
    private final HikariDataSource readers;
    private final Durability durability;

    private Database(Connection writer, HikariDataSource readers, Durability durability) {
        this.writer = writer;
        this.readers = readers;
        this.durability = durability;
    }

    /** Opens, or creates, the database of a folder that this process holds. */
    public static Database open(Path folder, Durability durability) {
        String url = "jdbc:h2:file:" + folder.resolve("lanyard").toAbsolutePath()
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0"
                // Without it H2 writes commits half a second late, and a killed process would lose them.
                + ";WRITE_DELAY=0";
        try {
            Connection writer = DriverManager.getConnection(url);
            Flyway.configure()
                    .dataSource(url, null, null)
                    .locations(MIGRATIONS)
                    .load()
                    .migrate();
            writer.setAutoCommit(false);
            return new Database(writer, readers(url), durability);
        } catch (SQLException e) {
            throw Sql.failed(e);
        }
    }

    private static HikariDataSource readers(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setPoolName("lanyard-readers");
        config.setMaximumPoolSize(READERS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(READER_WAIT_MILLISECONDS);
        config.setReadOnly(true);
        return new HikariDataSource(config);
    }

    /** The writing connection; committing thread only. */
    Sql writer() {
        return new Sql(writer);
    }

    Connection writerConnection() {
        return writer;
    }

    /** Reads with a connection of the pool. */
    <T> T read(Function<Sql, T> query) {
        try (Connection connection = readers.getConnection()) {
            return query.apply(new Sql(connection));
        } catch (SQLException e) {
            throw Sql.failed(e);
        }
    }

    /** Returns once everything that was written is as safe as the durability promises. */
    void commit() {
        try {
            writer.commit();
            if (durability == Durability.POWER) {
                writer().update("CHECKPOINT SYNC");
            }
        } catch (SQLException e) {
            throw Sql.failed(e);
        }
    }

    void rollback() {
        try {
            writer.rollback();
        } catch (SQLException e) {
            throw Sql.failed(e);
        }
    }

    @Override
    public void close() {
        readers.close();
        try (Connection last = writer) {
            last.setAutoCommit(true);
            new Sql(last).update("SHUTDOWN");
        } catch (SQLException | StorageException e) {
            LOG.warn("The database was not closed cleanly; it repairs itself at the next start", e);
        }
    }
}
