package chat.lanyard.client.attachment;

import chat.lanyard.protocol.value.Attachment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Files of messages that were looked at, each content once, up to a size in all. Safe for use by several threads. */
public final class FileCache {
    private static final Logger LOG = LoggerFactory.getLogger(FileCache.class);
    /** Beyond it those go that were not looked at for the longest time. */
    private static final long MOST_BYTES = 1024L * 1024 * 1024;

    private final Path folder;
    private final Clock clock;
    private final long most;
    private final AtomicLong kept = new AtomicLong();

    /** @param folder made when it is needed */
    public FileCache(Path folder, Clock clock) {
        this(folder, clock, MOST_BYTES);
    }

    FileCache(Path folder, Clock clock, long most) {
        this.folder = folder;
        this.clock = clock;
        this.most = most;
    }

    /** Where a content is, or would be; named so that other programs know what it is. */
    public Path place(Attachment attachment) {
        return folder.resolve(attachment.sha256()).resolve(LocalName.of(attachment.name()));
    }

    /** Whether it is there, whole. */
    public boolean has(Attachment attachment) {
        Path place = place(attachment);
        if (!Files.exists(place)) {
            return false;
        }
        try {
            Files.setLastModifiedTime(place, FileTime.from(clock.instant()));
        } catch (IOException e) {
            LOG.debug("It cannot be noted that {} was looked at", place, e);
        }
        return true;
    }

    /** Forgets a content for good. */
    public void remove(String sha256) {
        Path content = folder.resolve(sha256);
        if (Files.isDirectory(content)) {
            deleteAll(content);
        }
    }

    /** A file has come; returns whether it is time to {@link #trim}. */
    public boolean added(Attachment attachment) {
        return kept.addAndGet(attachment.size()) > most;
    }

    /** Brings it below its size, by a tenth, so that the next file does not need the same again; looks at every file. */
    public void trim() {
        List<Path> files = newestFirst();
        long all = files.stream().mapToLong(FileCache::sizeOf).sum();
        long allowed = all > most ? most / 10 * 9 : most;
        long stays = 0;
        for (Path file : files) {
            long size = sizeOf(file);
            if (stays + size > allowed) {
                remove(file.getParent().getFileName().toString());
            } else {
                stays += size;
            }
        }
        kept.set(stays);
    }

    private List<Path> newestFirst() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .sorted(Comparator.comparing(FileCache::usedAt).reversed())
                    .toList();
        } catch (IOException e) {
            LOG.warn("The kept files cannot be listed", e);
            return List.of();
        }
    }

    private static FileTime usedAt(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }

    private static long sizeOf(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            return 0; // gone meanwhile
        }
    }

    private static void deleteAll(Path path) {
        try (Stream<Path> found = Files.walk(path)) {
            for (Path each : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            LOG.warn("{} cannot be removed", path, e);
        }
    }
}
