package chat.lanyard.server.backup;

import java.io.IOException;
import java.io.OutputStream;

/** The open database of a data folder, as far as a backup is concerned. Safe for use by several threads. */
public interface LiveDatabase {
    /** What the database says of itself now. */
    Origin origin();

    /**
     * Takes hold of the database as it is between two commits. Nobody has to wait for it; one at a time.
     *
     * @throws IOException if the database cannot be read
     */
    Snapshot snapshot() throws IOException;

    /**
     * What a backup's database was.
     *
     * @param schema version of its schema, from 1
     * @param logId of its log; empty if it has none yet
     */
    record Origin(int schema, String logId) {}

    /** The database of one moment, until closed. The database goes on changing and grows meanwhile. */
    interface Snapshot extends AutoCloseable {
        /** The bytes that {@link #copyTo} writes at most. */
        long size();

        /** Writes the database's file as it was at that moment. */
        void copyTo(OutputStream out) throws IOException;

        @Override
        void close();
    }
}
