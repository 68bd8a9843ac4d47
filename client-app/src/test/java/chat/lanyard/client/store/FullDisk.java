package chat.lanyard.client.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** A file system below H2 whose disk is full while a file named {@code full} lies beside the database. */
public final class FullDisk extends FilePathWrapper {
    private static final String SCHEME = "fulldisk";

    /** Public because H2 makes these. */
    public FullDisk() {}

    /** The same file on such a disk. */
    public static StoreFile of(StoreFile file) {
        FilePath.register(new FullDisk());
        return file.through(SCHEME);
    }

    /** From now on nothing can be written. */
    public static void fill(StoreFile file) throws IOException {
        Files.createFile(mark(file.path()));
    }

    /** There is room again. */
    public static void free(StoreFile file) throws IOException {
        Files.delete(mark(file.path()));
    }

    private static Path mark(Path database) {
        return database.resolveSibling("full");
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new FileOnFullDisk(super.open(mode), mark(Path.of(getBase().toString())));
    }
}
