package chat.lanyard.server.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Copies the files of a data folder into an archive, as they were listed when this was made. Of those that a backup can do
 * without it copies what can be read, and names the others.
 */
final class FolderCopy {
    private static final int BUFFER_BYTES = 64 * 1024;

    private final Path folder;
    private final FolderContents contents;
    private final Consumer<String> progress;
    private final List<String> names;

    FolderCopy(Path folder, FolderContents contents, Consumer<String> progress) throws IOException {
        this.folder = folder;
        this.contents = contents;
        this.progress = progress;
        names = contents.filesIn(folder, this::lost);
    }

    /** The bytes of all of them. */
    long size() throws IOException {
        long size = 0;
        for (String name : names) {
            try {
                size += Files.size(folder.resolve(name));
            } catch (IOException e) {
                requireLosable(name, e); // the copying names it
            }
        }
        return size;
    }

    /** @param guard looks at every piece that is written */
    void addTo(ArchiveWriter archive, UnaryOperator<OutputStream> guard) throws IOException {
        for (String name : names) {
            InputStream in;
            try {
                in = Files.newInputStream(folder.resolve(name));
            } catch (IOException e) {
                lost(name, e);
                continue;
            }
            try (in) {
                archive.add(name, out -> copy(name, in, guard.apply(out)));
            }
        }
    }

    /** Failing to write is not the file's fault. */
    void copy(String name, InputStream in, OutputStream out) throws IOException {
        byte[] buffer = new byte[BUFFER_BYTES];
        for (int read = read(name, in, buffer); read >= 0; read = read(name, in, buffer)) {
            out.write(buffer, 0, read);
        }
    }

    private int read(String name, InputStream in, byte[] buffer) throws IOException {
        try {
            return in.read(buffer);
        } catch (IOException e) {
            lost(name, e);
            return -1;
        }
    }

    private void lost(String name, IOException cause) throws IOException {
        requireLosable(name, cause);
        progress.accept("Warning: " + name + " cannot be read, so it is not, or not whole, in the backup: " + cause);
    }

    private void requireLosable(String name, IOException cause) throws IOException {
        if (!contents.isLosable(name)) {
            throw new BackupException(name + " cannot be read: " + cause.getMessage(), cause);
        }
    }
}
