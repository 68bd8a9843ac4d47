package chat.lanyard.server.storage;

import chat.lanyard.server.backup.LiveDatabase;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.util.function.Function;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/**
 * Copies an open H2 database. While H2 is told to reuse no space it only appends to its file, so the part of the file that
 * is there when the copy begins stays what it is; what had not been committed by then is rolled back when the copy is
 * opened, as after a crash.
 */
public final class H2LiveDatabase implements LiveDatabase {
    private final Reader database;

    private H2LiveDatabase(Reader database) {
        this.database = database;
    }

    /** Lends a connection to a query. */
    private interface Reader {
        <T> T read(Function<Sql, T> query);
    }

    /** A database that may be in use. */
    public static LiveDatabase of(Database database) {
        return new H2LiveDatabase(database::readBetweenCommits);
    }

    /** A database that nobody uses but the caller, who lends his connection. */
    static LiveDatabase of(Connection connection) {
        return new H2LiveDatabase(new Sql(connection)::with);
    }

    @Override
    public Origin origin() {
        return database.read(sql -> new Origin(
                Schema.installed(sql),
                ServerProperties.find(sql, ServerProperties.LOG_ID).orElse("")));
    }

    @Override
    public Snapshot snapshot() throws IOException {
        try {
            return database.read(sql -> AppendOnlySnapshot.of(H2Store.of(sql)));
        } catch (StorageException | MVStoreException e) {
            throw unreadable(e);
        }
    }

    private static IOException unreadable(Exception e) {
        return new IOException("The database cannot be read: " + e.getMessage(), e);
    }

    /** From the moment that H2 reuses no space to the moment that it does so again. */
    private static final class AppendOnlySnapshot implements Snapshot {
        private static final int PIECE_BYTES = 256 * 1024;
        private static final int HEADER_BYTES = 2 * 4096;

        private final MVStore store;
        private final FileStore<?> file;
        private final MVStore.TxCounter version;
        private ByteBuffer header;
        private long size;

        private AppendOnlySnapshot(MVStore store) {
            this.store = store;
            file = store.getFileStore();
            store.setReuseSpace(false);
            version = store.registerVersionUsage();
        }

        static AppendOnlySnapshot of(MVStore store) {
            AppendOnlySnapshot snapshot = new AppendOnlySnapshot(store);
            try {
                snapshot.take();
                return snapshot;
            } catch (MVStoreException e) {
                snapshot.close();
                throw e;
            }
        }

        private void take() {
            awaitWrites();
            // The only place of the file that is written again. It may name an older state than the end of the file
            // does.
            header = file.readFully(null, 0, HEADER_BYTES);
            store.executeFilestoreOperation(() -> size = file.size());
        }

        /** What was begun in free space before that was forbidden. */
        private void awaitWrites() {
            store.executeFilestoreOperation(() -> {});
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public void copyTo(OutputStream out) throws IOException {
            try {
                write(header, out);
                long position = header.capacity();
                // The file may become shorter if its last pieces were not in use any more.
                while (position < Math.min(size, file.size())) {
                    int length = (int) Math.min(PIECE_BYTES, Math.min(size, file.size()) - position);
                    write(file.readFully(null, position, length), out);
                    position += length;
                }
            } catch (MVStoreException e) {
                throw unreadable(e);
            }
        }

        private static void write(ByteBuffer piece, OutputStream out) throws IOException {
            out.write(piece.array(), piece.arrayOffset(), piece.capacity());
        }

        @Override
        public void close() {
            store.deregisterVersionUsage(version);
            store.setReuseSpace(true);
        }
    }
}
