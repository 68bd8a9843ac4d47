package chat.lanyard.server.storage;

import chat.lanyard.protocol.value.RequestRefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.function.Function;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The H2 database of a data folder, migrated to the newest schema: one connection that writes, for the committing thread,
 * and a few that read, for anybody. H2 closes its store when a write fails; then it is opened again, and readers hardly
 * notice.
 */
public final class Database implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Database.class);
    /** What is written at once to compact a file that is filled less than this. */
    private static final int COMPACTED_BYTES = 1024 * 1024;

    private static final int FILL_PERCENT = 50;

    private final WriterConnection writer;
    private final Reading reading;
    private final Durability durability;
    private final FreeSpace space;
    private final WriteProbe probe;
    private long writes;

    private Database(DatabaseFile file, WriterConnection writer, Durability durability) throws IOException {
        this.writer = writer;
        this.durability = durability;
        space = FreeSpace.of(file.folder());
        probe = new WriteProbe(file);
        reading = new Reading(new Readers(file.url()));
    }

    /** Opens, or creates, the database of a folder that this process holds. */
    public static Database open(Path folder, Durability durability) {
        try {
            return open(DatabaseFile.in(folder), durability, BeforeMigration.NOTHING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Opens, or creates, a database.
     *
     * @throws StorageException if a newer version of this program has written it
     * @throws IOException if the folder cannot be read, or the hook wants the schema left as it is
     */
    public static Database open(DatabaseFile file, Durability durability, BeforeMigration hook) throws IOException {
        WriterConnection writer = connect(file);
        try {
            new Schema(new Sql(writer.connection()), file.url()).migrate(H2LiveDatabase.of(writer.connection()), hook);
            return new Database(file, writer, durability);
        } catch (IOException | RuntimeException e) {
            writer.shutDown();
            throw e;
        }
    }

    private static WriterConnection connect(DatabaseFile file) {
        try {
            return new WriterConnection(file.url());
        } catch (SQLException e) {
            throw Sql.failed(e);
        }
    }

    /** The writing connection; committing thread only. */
    Sql writer() {
        return new Sql(writer.connection(), this::wrote);
    }

    /** Counts a statement that has written, unless {@link #writer} has run it; committing thread only. */
    void wrote() {
        writes++;
    }

    /** How many statements have written; committing thread only. */
    long writes() {
        return writes;
    }

    /** A statement of the writing connection, made once for as long as the database stays open; committing thread only. */
    PreparedStatement prepared(String statement) {
        return writer.prepared(statement);
    }

    /**
     * Reads with a connection of the pool. If the database is just being opened again, waits for that.
     *
     * @throws RequestRefusedException if it can not be read now
     */
    <T> T read(Function<Sql, T> query) {
        return reading.read(query);
    }

    /**
     * Reads once, with a connection of the pool. What the query throws is left as it is: it may have written as well, which
     * nobody may take for a refusal before anything was done.
     *
     * @throws StorageException if the database fails
     */
    <T> T readOnce(Function<Sql, T> query) {
        return reading.readOnce(query);
    }

    /**
     * Reads, and waits for a commit that is under way to be durable: it shows before, and may yet be lost. Holds up nobody.
     *
     * @throws RequestRefusedException if it can not be read now
     */
    <T> T readDurable(Function<Sql, T> query) {
        return reading.readDurable(query);
    }

    /** Reads something short while nothing is being committed; commits wait for it. */
    <T> T readBetweenCommits(Function<Sql, T> query) {
        return reading.readBetweenCommits(query);
    }

    /** Whether a write may be tried: there is room. Cheap, from any thread. */
    public boolean isWritable() {
        return space.isEnough();
    }

    /** Returns once everything that was written is as safe as the durability promises. */
    void commit() {
        reading.during(() -> {
            try {
                writer.connection().commit();
            } catch (SQLException e) {
                throw Sql.failed(e);
            }
            force();
        });
    }

    private void force() {
        if (durability == Durability.POWER) {
            writer().update("CHECKPOINT SYNC");
        }
    }

    /**
     * Gives room back that earlier states take up in the file; takes some milliseconds. H2 would do it on a thread of its
     * own, which must not write while a commit is under way.
     */
    void compact() {
        try {
            H2Store.of(writer()).compact(FILL_PERCENT, COMPACTED_BYTES);
        } catch (MVStoreException e) {
            throw new StorageException("The database could not be compacted: " + e.getMessage(), e);
        }
    }

    /** Undoes what was not committed, or throws if the database has to be opened again. */
    void rollback() {
        try {
            writer.connection().rollback();
        } catch (SQLException e) {
            throw Sql.failed(e);
        }
        requireOpen();
    }

    /** Throws if the database was closed below, or can only be read. */
    void requireOpen() {
        try {
            writer.requireWritable();
        } catch (SQLException e) {
            throw Sql.failed(e);
        }
    }

    /** Gives up whatever state the database is in and opens it again as it is on the disk, which writes nothing. */
    void reopen() {
        try {
            writer.abandon();
            reading.replace(writer::connect);
        } catch (SQLException e) {
            throw Sql.failed(e);
        }
    }

    /** Returns if there is room, the disk takes what is written, and all that the database holds is forced to it. */
    void requireWritable() {
        if (!isWritable()) {
            throw new StorageException("The disk is full", null);
        }
        probe.write();
        reopenIfReadOnly();
        force();
    }

    private void reopenIfReadOnly() {
        try {
            if (writer.isReadOnly()) {
                reopen();
                writer.requireWritable();
            }
        } catch (SQLException e) {
            throw Sql.failed(e);
        }
    }

    @Override
    public void close() {
        reading.close();
        writer.shutDown();
    }
}
