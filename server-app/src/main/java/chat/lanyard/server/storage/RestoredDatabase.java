package chat.lanyard.server.storage;

import java.nio.file.Path;

/** A database that was put into a folder from a backup. */
public final class RestoredDatabase {
    private RestoredDatabase() {}

    /**
     * Brings it to the newest schema and gives its log another id, so that whoever has a copy of the log that went on
     * differently builds it anew.
     *
     * @throws StorageException if it is damaged, or newer than this program
     */
    public static void giveLogId(Path folder, String logId) {
        try (Database database = Database.open(folder, Durability.POWER)) {
            new ServerProperties(database).replace(ServerProperties.LOG_ID, logId);
            database.commit();
        }
    }
}
