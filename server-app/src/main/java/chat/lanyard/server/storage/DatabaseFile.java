package chat.lanyard.server.storage;

import java.nio.file.Path;

/**
 * Where a database is.
 *
 * @param fileSystem H2's name of the file system that keeps it, such as {@code file}
 */
public record DatabaseFile(Path folder, String fileSystem) {
    private static final String NAME = "lanyard";
    private static final String OPTIONS =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0"
                    // Otherwise H2 writes commits half a second late, from a thread of its own: a killed process would
                    // lose
                    // them, or keep halves of them.
                    + ";WRITE_DELAY=0";

    /** The database of a data folder. */
    public static DatabaseFile in(Path folder) {
        return new DatabaseFile(folder, DatabaseSettings.STANDARD.fileSystem());
    }

    String url() {
        return "jdbc:h2:" + resolve(NAME) + OPTIONS;
    }

    /** A file beside the database, as H2 names it. */
    String resolve(String name) {
        return fileSystem + ":" + folder.toAbsolutePath().resolve(name);
    }
}
