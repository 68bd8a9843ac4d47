package chat.lanyard.server.storage;

import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.RequestRefusedException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a {@link Database} beside the thread that writes it, over its being opened again, and tells what may yet be lost from
 * what is durable. Any thread.
 */
final class Reading implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Reading.class);

    private final Readers readers;
    private final Openings openings = new Openings();
    private final ReadWriteLock commits = new ReentrantReadWriteLock();
    private final AtomicLong failedCommits = new AtomicLong();

    Reading(Readers readers) {
        this.readers = readers;
    }

    /** As {@link Database#read}. */
    <T> T read(Function<Sql, T> query) {
        long opening = openings.current();
        try {
            return readers.read(query);
        } catch (SQLException | StorageException e) {
            return openings.awaitAfter(opening) ? readAgain(query) : refuse(e);
        }
    }

    /** As {@link Database#readOnce}. */
    <T> T readOnce(Function<Sql, T> query) {
        try {
            return readers.read(query);
        } catch (SQLException e) {
            throw Sql.failed(e);
        }
    }

    /** As {@link Database#readDurable}. */
    <T> T readDurable(Function<Sql, T> query) {
        long opening = openings.current();
        long failures = failedCommits.get();
        T found = read(query);
        commits.readLock().lock();
        commits.readLock().unlock();
        return failures == failedCommits.get() ? found : readAfter(opening, query);
    }

    private <T> T readAfter(long opening, Function<Sql, T> query) {
        return openings.awaitAfter(opening)
                ? readAgain(query)
                : refuse(new StorageException("What was read may have been lost by a commit that failed", null));
    }

    /** As {@link Database#readBetweenCommits}. */
    <T> T readBetweenCommits(Function<Sql, T> query) {
        return read(sql -> {
            commits.readLock().lock(); // only now that there is a connection, for which commits need not wait
            try {
                return query.apply(sql);
            } finally {
                commits.readLock().unlock();
            }
        });
    }

    private <T> T readAgain(Function<Sql, T> query) {
        try {
            return readers.read(query);
        } catch (SQLException | StorageException e) {
            return refuse(e);
        }
    }

    private static <T> T refuse(Exception cause) {
        LOG.warn("The database cannot be read", cause);
        throw new RequestRefusedException(
                ErrorCode.UNAVAILABLE, "The server cannot read its data right now. Try again in a moment.");
    }

    /** Commits; whoever reads what must be durable waits until this is over. */
    void during(Runnable commit) {
        commits.writeLock().lock();
        boolean durable = false;
        try {
            commit.run();
            durable = true;
        } finally {
            failedCommits.addAndGet(durable ? 0 : 1);
            commits.writeLock().unlock();
        }
    }

    /** Opens the database again, which was shut down. */
    void replace(Readers.Reopening reopening) throws SQLException {
        readers.replace(reopening);
        openings.more();
    }

    @Override
    public void close() {
        readers.close();
    }
}
