package chat.lanyard.server.storage;

import chat.lanyard.server.backup.LiveDatabase;
import java.io.IOException;

/** What has to be done before the schema of a database that holds something is changed. */
@FunctionalInterface
public interface BeforeMigration {
    /** For a database that can be had again, such as a copy. */
    BeforeMigration NOTHING = (database, newSchema) -> {};

    /**
     * Called by the thread that opens the database.
     *
     * @param newSchema the version that it is about to get
     * @throws IOException if it must not be changed; then it is not opened
     */
    void migrating(LiveDatabase database, int newSchema) throws IOException;
}
