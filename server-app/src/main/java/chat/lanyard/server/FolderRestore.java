package chat.lanyard.server;

import chat.lanyard.server.backup.BackupException;
import chat.lanyard.server.backup.BackupManifest;
import chat.lanyard.server.backup.ErasureLedger;
import chat.lanyard.server.backup.Restore;
import chat.lanyard.server.log.Erasure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** Restores a backup into a data folder that is not served and holds no database. */
public final class FolderRestore {
    private FolderRestore() {}

    /**
     * Restores a backup. Erasures that the folder's ledger names, or the other one, are made again.
     *
     * @param ledger another ledger, or {@code null}
     * @param progress told what is going on, a line at a time
     * @throws DataFolder.InUseException if the folder is being served
     * @throws IOException if it cannot be done; the folder is then what it was
     */
    public static BackupManifest restore(Path folder, Path file, Path ledger, Consumer<String> progress)
            throws IOException {
        try (DataFolder held = DataFolder.hold(folder)) {
            return new Restore(held.path(), DataFolder.CONTENTS, FolderBackups::prepare, progress)
                    .from(file, erasures(ledger == null ? DataFolder.erasureLedger(folder) : ledger, ledger != null));
        }
    }

    private static List<Erasure> erasures(Path ledger, boolean required) throws IOException {
        if (Files.exists(ledger)) {
            return ErasureLedger.read(ledger);
        }
        if (required) {
            throw new BackupException("There is no file " + ledger + ".");
        }
        return List.of();
    }
}
