package chat.lanyard.client.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import org.flywaydb.core.api.FlywayException;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What this computer keeps of one account on one server, in an H2 file or in memory. Every method may throw a
 * {@link StoreException}. To be used by one thread at a time.
 */
public final class LocalStore implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LocalStore.class);
    private static final String SETTINGS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
            + ";DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0;CACHE_SIZE=4096"
            // Otherwise H2 writes from a thread of its own, and may write a transaction by halves: a process that is
            // killed then leaves them so.
            + ";WRITE_DELAY=0";

    /** What is written at once to compact a file that is filled less than this. */
    private static final int COMPACTED_BYTES = 1024 * 1024;

    private static final int FILL_PERCENT = 50;

    private final Connection connection;
    private final Sql sql;
    private final ServerTable server;
    private final PersonTable people;
    private final ChannelTable channels;
    private final EventTable events;
    private final OutgoingTable outgoing;
    private final DraftTable drafts;
    private final ChosenTable chosen;
    private final PictureTable pictures;
    private final UploadTable uploads;
    private final DownloadTable downloads;

    private LocalStore(Connection connection) {
        this.connection = connection;
        this.sql = new Sql(connection);
        this.server = new ServerTable(sql);
        this.people = new PersonTable(sql);
        this.channels = new ChannelTable(sql);
        this.events = new EventTable(sql);
        this.outgoing = new OutgoingTable(sql);
        this.drafts = new DraftTable(sql);
        this.chosen = new ChosenTable(sql);
        this.pictures = new PictureTable(sql);
        this.uploads = new UploadTable(sql);
        this.downloads = new DownloadTable(sql);
    }

    /** Opens what a file holds, with the newest schema unless its own is newer still. */
    static LocalStore open(StoreFile file) {
        return open("jdbc:h2:" + file.database() + SETTINGS);
    }

    /** An empty store that nobody finds again. */
    static LocalStore inMemory() {
        return open("jdbc:h2:mem:" + UUID.randomUUID() + SETTINGS);
    }

    private static LocalStore open(String url) {
        LocalStore store = null;
        try {
            store = new LocalStore(DriverManager.getConnection(url));
            if (store.schemaVersion() < Schema.NEWEST) {
                Schema.migrate(store.sql, url);
                store.force();
            }
            return store;
        } catch (SQLException e) {
            throw StoreException.of(e);
        } catch (StoreException e) {
            store.close();
            throw e;
        } catch (FlywayException e) {
            store.close();
            throw StoreException.notMigrated(e);
        }
    }

    /** Reads once what is always needed; fails if that cannot be read. */
    void check() {
        server.get();
        people.all();
        channels.all();
        outgoing.all();
        drafts.all();
        chosen.all();
        uploads.all();
        downloads.all();
    }

    int schemaVersion() {
        return Schema.versionOf(sql);
    }

    public ServerTable server() {
        return server;
    }

    public PictureTable pictures() {
        return pictures;
    }

    public PersonTable people() {
        return people;
    }

    public ChannelTable channels() {
        return channels;
    }

    public EventTable events() {
        return events;
    }

    public OutgoingTable outgoing() {
        return outgoing;
    }

    public DraftTable drafts() {
        return drafts;
    }

    public ChosenTable chosen() {
        return chosen;
    }

    public UploadTable uploads() {
        return uploads;
    }

    public DownloadTable downloads() {
        return downloads;
    }

    /** Does all of it or nothing of it; once it returns that survives the end of the process. */
    public void transaction(Runnable work) {
        sql.transaction(work);
    }

    /** Returns once everything that was written survives a loss of power. */
    public void force() {
        sql.update("CHECKPOINT SYNC");
    }

    /**
     * Gives room back that earlier states take up in the file; takes some milliseconds. H2 would do it on the thread that this
     * store does without.
     */
    public void compact() {
        try {
            SessionLocal session =
                    (SessionLocal) connection.unwrap(JdbcConnection.class).getSession();
            session.getDatabase().getStore().getMvStore().compact(FILL_PERCENT, COMPACTED_BYTES);
        } catch (SQLException e) {
            throw StoreException.of(e);
        } catch (MVStoreException e) {
            throw StoreException.notCompacted(e);
        }
    }

    @Override
    public void close() {
        try (Connection last = connection) {
            new Sql(last).update("SHUTDOWN");
        } catch (SQLException | StoreException e) {
            LOG.info("The local store was not closed cleanly; it repairs itself when it is opened: {}", e.toString());
        }
    }
}
