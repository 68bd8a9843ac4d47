package chat.lanyard.client.attachment;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was pasted and so is a file nowhere else, kept in the account's folder until its message is posted or given up. Safe
 * for use by several threads.
 */
public final class PastedFiles {
    private static final Logger LOG = LoggerFactory.getLogger(PastedFiles.class);

    private final Path folder;

    /** @param folder of these files alone; made when it is needed */
    public PastedFiles(Path folder) {
        this.folder = folder.toAbsolutePath();
    }

    /** Writes what was pasted. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Makes a file of this name; takes as long as the disk does. */
    public Path write(String name, Content content) throws IOException {
        Path file = Files.createDirectories(folder.resolve(UUID.randomUUID().toString()))
                .resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            content.writeTo(out);
        }
        return file;
    }

    /** Deletes a file, if it is one of these. */
    public void remove(Path file) {
        if (file != null && file.startsWith(folder)) {
            try {
                Files.deleteIfExists(file);
                Files.deleteIfExists(file.getParent());
            } catch (IOException e) {
                LOG.info("Something pasted is deleted at the next start only: {}", e.toString());
            }
        }
    }

    /** Deletes all but these. */
    public void keepOnly(Collection<Path> wanted) {
        all().stream().filter(file -> !wanted.contains(file)).forEach(this::remove);
    }

    private List<Path> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            LOG.warn("What was pasted cannot be listed", e);
            return List.of();
        }
    }
}
