package chat.lanyard.server;

import chat.lanyard.server.administration.Administration;
import chat.lanyard.server.storage.DatabaseSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

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
        DataFolder folder = DataFolder.hold(path);
        try {
            return new OfflineAdministration(
                    folder, new ServerCore(folder, DatabaseSettings.STANDARD, false, Clock.systemUTC()));
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    public Administration administration() {
        return core.administration;
    }

    @Override
    public void close() throws IOException {
        core.close();
        folder.close();
    }
}
