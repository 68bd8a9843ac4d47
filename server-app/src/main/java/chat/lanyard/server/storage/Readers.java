package chat.lanyard.server.storage;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;

/**
 * The connections that read, made anew whenever the database is opened again. Safe for use by several threads.
 *
 * <p>H2 knows open databases by name. A statement on a connection of one that was closed makes H2 forget that name, even
 * if it stands for the next one by then, which could not be connected to any more. So nobody reads while the database is
 * opened again, and all connections are made at once.
 */
final class Readers implements AutoCloseable {
    private static final int CONNECTIONS = 6;
    private static final long WAIT_MILLISECONDS = 5_000;
    private static final long READING_ENDS_MILLISECONDS = 1_000;

    private final String url;
    private final ReadWriteLock reading = new ReentrantReadWriteLock();
    private volatile HikariDataSource pool;

    Readers(String url) {
        this.url = url;
        pool = connect();
    }

    private HikariDataSource connect() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setPoolName("lanyard-readers");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMaxLifetime(0);
        config.setConnectionTimeout(WAIT_MILLISECONDS);
        config.setReadOnly(true);
        return new HikariDataSource(config);
    }

    <T> T read(Function<Sql, T> query) throws SQLException {
        reading.readLock().lock();
        try (Connection connection = pool.getConnection()) {
            return query.apply(new Sql(connection));
        } finally {
            reading.readLock().unlock();
        }
    }

    /** Opens the database again. */
    @FunctionalInterface
    interface Reopening {
        void run() throws SQLException;
    }

    /** Replaces the connections to a database that was shut down; whoever still reads gets a second to notice. */
    void replace(Reopening reopening) throws SQLException {
        boolean alone = awaitReaders();
        try {
            close(pool, alone);
            reopening.run();
            pool = connect();
        } finally {
            if (alone) {
                reading.writeLock().unlock();
            }
        }
    }

    private boolean awaitReaders() {
        try {
            return reading.writeLock().tryLock(READING_ENDS_MILLISECONDS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The pool waits for connections that are in use, which others need not do. */
    private static void close(HikariDataSource old, boolean unused) {
        if (unused) {
            old.close();
        } else {
            new Thread(old::close, "lanyard-readers-end").start();
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}
