package chat.lanyard.server.storage;

import java.io.IOException;

/** Called while a database that holds something is still as an older version has left it. */
@FunctionalInterface
public interface BeforeMigration {
    /** Lets every migration happen. */
    BeforeMigration NOTHING = (from, to) -> {};

    /**
     * The schema is about to be changed.
     *
     * @param from the schema's version
     * @param to the version that it will have
     * @throws IOException to leave it as it is, and not open the database
     */
    void migrating(String from, String to) throws IOException;
}
