package chat.lanyard.server.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Free space of file systems. */
final class DiskSpace {
    private static final long MEBIBYTE = 1024 * 1024;

    private DiskSpace() {}

    /**
     * Refuses to begin what would fill the disk.
     *
     * @throws BackupException if fewer bytes are free on the disk of this folder
     */
    static void require(Path folder, long bytes, String what) throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace();
        if (free < bytes) {
            throw new BackupException("Too little space for " + what + " in " + folder + ": " + text(bytes)
                    + " are needed, and " + text(free) + " are free.");
        }
    }

    /** A number of bytes for people. */
    static String text(long bytes) {
        return (bytes + MEBIBYTE - 1) / MEBIBYTE + " MiB";
    }
}
