package chat.lanyard.server.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether there is room to write. Refusing early matters, because H2 closes its store when a write fails. Looks at the
 * file system ten times a second at most. Safe for use by several threads.
 */
final class FreeSpace {
    /** What stays free, in bytes: more than a batch of the longest messages takes, with its indexes. */
    static final long RESERVE = 64L * 1024 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(FreeSpace.class);
    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final LongSupplier freeBytes;
    private final LongSupplier nanoTime;
    private long nextLook;
    private boolean enough = true;

    FreeSpace(LongSupplier freeBytes, LongSupplier nanoTime) {
        this.freeBytes = freeBytes;
        this.nanoTime = nanoTime;
        nextLook = nanoTime.getAsLong();
    }

    /** Of the file system that a folder is on. */
    static FreeSpace of(Path folder) throws IOException {
        var fileSystem = Files.getFileStore(folder);
        return new FreeSpace(
                () -> {
                    try {
                        return fileSystem.getUsableSpace();
                    } catch (IOException e) {
                        LOG.debug("The free space of {} cannot be told; writing will show", folder, e);
                        return Long.MAX_VALUE;
                    }
                },
                System::nanoTime);
    }

    /** Whether more than the reserve is free. */
    synchronized boolean isEnough() {
        long now = nanoTime.getAsLong();
        if (now - nextLook >= 0) {
            nextLook = now + LOOK_NANOS;
            note(freeBytes.getAsLong());
        }
        return enough;
    }

    private void note(long free) {
        boolean before = enough;
        enough = free > RESERVE;
        if (before && !enough) {
            LOG.error("Only {} bytes are free on the disk, {} are kept in reserve: nothing is stored", free, RESERVE);
        } else if (enough && !before) {
            LOG.info("There is room on the disk again: messages are stored");
        }
    }
}
