package chat.lanyard.server.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * Makes backups of a data folder, at rest or in use. A backup gets its name only after a folder that was made from it has
 * been opened and verified. Safe for use by several threads, which wait for each other.
 */
public final class Backups implements AutoCloseable {
    /** More than the server needs free to go on storing. */
    private static final long SPARE_BYTES = 128L * 1024 * 1024;

    private static final long PATIENCE_SECONDS = 2;

    private final Path folder;
    private final FolderContents contents;
    private final LiveDatabase database;
    private final Preparation preparation;
    private final Product product;
    private final Lock one = new ReentrantLock();
    private final Lock copying = new ReentrantLock();
    private volatile boolean closed;

    /**
     * @param folder the data folder
     * @param preparation what a folder that was made from a backup has to pass
     */
    public Backups(
            Path folder, FolderContents contents, LiveDatabase database, Preparation preparation, Product product) {
        this.folder = folder;
        this.contents = contents;
        this.database = database;
        this.preparation = preparation;
        this.product = product;
    }

    /** What makes backups, and the time it goes by. */
    public record Product(String version, Clock clock) {}

    /**
     * Makes a backup. Minutes may pass; the folder stays in use.
     *
     * @param file where to; must not exist
     * @param progress told what is going on, a line at a time
     * @throws BackupException if it cannot be made; then there is no such file
     */
    public BackupManifest create(Path file, Consumer<String> progress) throws IOException {
        Path target = file.toAbsolutePath().normalize();
        requireFree(target);
        if (!one.tryLock()) {
            progress.accept("Another backup is being made; waiting for it.");
            one.lock();
        }
        try {
            return write(target, progress);
        } finally {
            one.unlock();
        }
    }

    private static void requireFree(Path target) throws BackupException {
        if (Files.exists(target)) {
            throw new BackupException(target + " exists already. A backup does not overwrite anything.");
        }
        if (!Files.isDirectory(target.getParent())) {
            throw new BackupException("There is no folder " + target.getParent() + " to put the backup into.");
        }
    }

    /** Beside its last place, so that the same disk holds it and renaming it is one step. */
    private BackupManifest write(Path target, Consumer<String> progress) throws IOException {
        Path draft = Files.createTempFile(target.getParent(), target.getFileName() + ".", ".part");
        try {
            BackupManifest manifest = copyUnlessClosed(draft, progress);
            progress.accept("Proving the backup by restoring it into a temporary folder.");
            prove(draft, progress);
            Files.move(draft, target);
            OwnerOnly.forceFolder(target.getParent());
            return manifest;
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private BackupManifest copyUnlessClosed(Path draft, Consumer<String> progress) throws IOException {
        copying.lock();
        try {
            requireOpen();
            return copy(draft, progress);
        } finally {
            copying.unlock();
        }
    }

    private BackupManifest copy(Path draft, Consumer<String> progress) throws IOException {
        Instant created = product.clock().instant().truncatedTo(ChronoUnit.SECONDS);
        try (LiveDatabase.Snapshot snapshot = database.snapshot()) {
            LiveDatabase.Origin origin = database.origin();
            FolderCopy others = new FolderCopy(folder, contents, progress);
            // for the archive, which is hardly larger than what it holds, and for the folder that proves it
            DiskSpace.require(draft.getParent(), 2 * (snapshot.size() + others.size()) + SPARE_BYTES, "a backup");
            progress.accept("Copying " + DiskSpace.text(snapshot.size()) + " of database.");
            try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE);
                    ArchiveWriter archive = new ArchiveWriter(Channels.newOutputStream(channel))) {
                archive.add(contents.database(), out -> snapshot.copyTo(new StoppableStream(out)));
                others.addTo(archive, StoppableStream::new);
                BackupManifest manifest = archive.finish(product.version(), origin, created);
                channel.force(true);
                return manifest;
            }
        }
    }

    private void prove(Path draft, Consumer<String> progress) throws IOException {
        Path proof = Files.createTempDirectory(draft.getParent(), draft.getFileName() + ".proof");
        try (ArchiveReader archive = ArchiveReader.open(draft, contents)) {
            archive.extract(proof);
            requireOpen();
            preparation.prepare(proof, List.of(), progress);
        } catch (IOException | RuntimeException e) {
            throw new BackupException("The backup could not be restored, so there is none: " + e.getMessage(), e);
        } finally {
            OwnerOnly.deleteAll(proof);
        }
    }

    private void requireOpen() throws BackupException {
        if (closed) {
            throw new BackupException("The server is being stopped. Make the backup again.");
        }
    }

    /** Breaks a backup off that is being made, and returns when it reads the folder no more. */
    @Override
    public void close() {
        closed = true;
        try {
            if (copying.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                copying.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Looks at every piece whether the backup is still wanted. */
    private final class StoppableStream extends OutputStream {
        private final OutputStream out;

        StoppableStream(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int octet) throws IOException {
            write(new byte[] {(byte) octet}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            requireOpen();
            out.write(bytes, offset, length);
        }
    }
}
