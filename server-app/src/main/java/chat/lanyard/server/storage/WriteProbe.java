package chat.lanyard.server.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.h2.store.fs.FilePath;

/** Finds out beside the database whether its disk takes what is written, so that the database need not be tried. */
final class WriteProbe {
    private static final String NAME = "lanyard.probe";
    private static final int BYTES = 64 * 1024;

    private final FilePath path;

    WriteProbe(DatabaseFile file) {
        path = FilePath.get(file.resolve(NAME));
    }

    /** Writes a file, forces it to the disk and deletes it; throws if one of these fails. */
    void write() {
        try (FileChannel channel = path.open("rw")) {
            ByteBuffer bytes = ByteBuffer.allocate(BYTES);
            while (bytes.hasRemaining()) {
                channel.write(bytes, bytes.position());
            }
            channel.force(true);
        } catch (IOException e) {
            throw new StorageException("The disk takes nothing: " + e.getMessage(), e);
        } finally {
            path.delete();
        }
    }
}
