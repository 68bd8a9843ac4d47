package chat.lanyard.server;

import chat.lanyard.server.administration.Administration;
import chat.lanyard.server.administration.Services;
import chat.lanyard.server.log.Erasure;
import chat.lanyard.server.storage.BeforeMigration;
import chat.lanyard.server.storage.DatabaseSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** Administration of a data folder that nobody serves. */
public final class OfflineAdministration implements AutoCloseable {
    private final DataFolder folder;
    private final ServerCore core;

    private OfflineAdministration(DataFolder folder, ServerCore core) {
        this.folder = folder;
        this.core = core;
    }

    /**
     * Opens a folder, setting an empty one up.
     *
     * @throws DataFolder.InUseException if it is being served: ask that server instead
     */
    public static OfflineAdministration open(Path path) throws IOException {
        return open(path, FolderBackups.beforeMigration(path, Clock.systemUTC(), backups -> {}));
    }

    /** Opens a folder that was written from a backup. */
    static OfflineAdministration openCopy(Path path) throws IOException {
        return open(path, BeforeMigration.NOTHING);
    }

    private static OfflineAdministration open(Path path, BeforeMigration beforeMigration) throws IOException {
        DataFolder folder = DataFolder.hold(path);
        try {
            return new OfflineAdministration(
                    folder,
                    ServerCore.open(folder, DatabaseSettings.STANDARD, false, Clock.systemUTC(), beforeMigration));
        } catch (IOException | RuntimeException | Error e) {
            folder.close();
            throw e;
        }
    }

    public Administration administration() {
        return core.administration;
    }

    /** What command lines are carried out with. */
    public Services services() {
        return core.services;
    }

    /** Deletes again what a backup has brought back; says how many messages. */
    int reapply(List<Erasure> erasures) {
        return core.deletions.reapply(erasures).join();
    }

    @Override
    public void close() throws IOException {
        core.close();
        folder.close();
    }
}
