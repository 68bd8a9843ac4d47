package chat.lanyard.client.session;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps other processes from exchanging a token meanwhile; the system lets go of it when this one dies. */
final class VaultLock {
    private static final Logger LOG = LoggerFactory.getLogger(VaultLock.class);
    private static final long PAUSE_MILLIS = 20;

    /** Longer than a request takes; whoever holds it after that stands still, and will not show its token now. */
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private final FileChannel file;

    private VaultLock(FileChannel file) {
        this.file = file;
    }

    /** Waits for it, but not for ever: nobody shall be locked out by a window that hangs, or by a disk that takes no file. */
    static VaultLock take(Path path) {
        try {
            Files.createDirectories(path.getParent());
            FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            VaultLock lock = new VaultLock(file);
            lock.await();
            return lock;
        } catch (IOException e) {
            LOG.warn("The saved session could not be locked: {}", e.toString());
            return new VaultLock(null);
        }
    }

    private void await() throws IOException {
        long start = System.nanoTime();
        while (!isTaken()) {
            if (System.nanoTime() - start > PATIENCE.toNanos()) {
                LOG.warn("Another window has held the saved session for {}", PATIENCE);
                return;
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private boolean isTaken() throws IOException {
        try {
            return file.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // held within this process
        }
    }

    void release() {
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException e) {
            LOG.warn("The saved session could not be unlocked: {}", e.toString());
        }
    }
}
