package chat.lanyard.server.anchor;

import chat.lanyard.server.log.ChannelHead;
import chat.lanyard.server.log.CommitObserver;
import chat.lanyard.server.log.Erasure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the newest hash of every channel in a file outside the database, so that a log whose end was cut off shows.
 *
 * <p>It is written after each commit, before anybody hears of it, and forced to disk by {@link #force}: it may lag behind
 * the database but is never ahead of it. A file that contradicts the database is set aside, never overwritten. Safe for use
 * by several threads.
 */
public final class HashAnchor implements CommitObserver, AutoCloseable {
    /** Name of the file, and the beginning of the names of those set aside. */
    public static final String FILE = "lanyard.anchor";

    /** How the name ends of the empty file that is left in place of one that was gone. */
    private static final String MISSING = ".missing";

    private static final Logger LOG = LoggerFactory.getLogger(HashAnchor.class);

    private final Path folder;
    private final String logId;
    private final AnchorFile file;
    private boolean unforced;
    private boolean failing;

    private HashAnchor(Path folder, String logId, AnchorFile file) {
        this.folder = folder;
        this.logId = logId;
        this.file = file;
    }

    /** The state of the database at the start. */
    public record Stored(String logId, Collection<ChannelHead> heads, ChainHashes hashes) {}

    /**
     * Opens the file of a folder, or begins one.
     *
     * @param expected whether this log was anchored before, so that the file must be there
     */
    public static HashAnchor open(Path folder, Stored stored, boolean expected) throws IOException {
        Path path = folder.resolve(FILE);
        boolean present = Files.exists(path);
        if (!present && expected) {
            LOG.error("The file {} is missing: whether the log was cut before now cannot be told", path);
            Files.createFile(aside(path, MISSING));
        }
        AnchorFile file = present ? goOn(path, stored) : AnchorFile.create(path, stored.logId());
        HashAnchor anchor = new HashAnchor(folder, stored.logId(), file);
        anchor.committed(stored.heads(), List.of());
        anchor.force();
        return anchor;
    }

    private static AnchorFile goOn(Path path, Stored stored) throws IOException {
        Optional<AnchorFile.Content> content = AnchorFile.read(path);
        List<String> faults = check(path, content, stored);
        if (faults.isEmpty()) {
            return AnchorFile.open(path, content.orElseThrow());
        }
        Path aside = aside(path, "");
        Files.move(path, aside);
        faults.forEach(fault -> LOG.error("{} It was set aside as {}", fault, aside));
        return AnchorFile.create(path, stored.logId());
    }

    private static Path aside(Path path, String ending) {
        return path.resolveSibling(FILE + "." + System.currentTimeMillis() + ending);
    }

    @Override
    public synchronized void committed(Collection<ChannelHead> heads, List<Erasure> erasures) {
        try {
            for (ChannelHead head : heads) {
                if (head.lastSequence() > 0) {
                    file.write(Mark.of(head));
                }
            }
            unforced = true;
            failing = false;
        } catch (IOException e) {
            if (!failing) {
                LOG.error("The newest hashes cannot be kept outside the database; it goes on without", e);
            }
            failing = true;
        }
    }

    /** Forces to disk what was written since the last time; commits do not wait for it. */
    public void force() {
        if (takeUnforced()) {
            try {
                file.force();
            } catch (IOException e) {
                LOG.warn("The newest hashes were not forced to disk; the next commit's will be", e);
            }
        }
    }

    private synchronized boolean takeUnforced() {
        boolean due = unforced;
        unforced = false;
        return due;
    }

    /**
     * Compares the file, and those that were set aside, with the database. The files are read first, so that whatever is
     * committed meanwhile does no harm.
     *
     * @return what contradicts, one sentence each
     */
    public List<String> verify(ChainHashes hashes) {
        List<String> faults = new ArrayList<>();
        readAll().forEach((path, content) -> faults.addAll(check(path, content, new Stored(logId, List.of(), hashes))));
        return faults;
    }

    private synchronized Map<Path, Optional<AnchorFile.Content>> readAll() {
        Map<Path, Optional<AnchorFile.Content>> contents = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path path : files.filter(HashAnchor::isAnchor).toList()) {
                contents.put(path, AnchorFile.read(path));
            }
            return contents;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isAnchor(Path path) {
        return path.getFileName().toString().startsWith(FILE);
    }

    private static List<String> check(Path path, Optional<AnchorFile.Content> content, Stored stored) {
        String name = "The file " + path.getFileName() + " ";
        if (name.endsWith(MISSING + " ")) {
            return List.of(name + "stands for one that was missing at a start:"
                    + " whether the log was cut before then cannot be told.");
        }
        if (content.isEmpty()) {
            return List.of(name + "is damaged.");
        }
        if (!content.get().logId().equals(stored.logId())) {
            return List.of(name + "belongs to another log.");
        }
        return content.get().marks().stream()
                .flatMap(mark -> check(mark, stored.hashes()).stream())
                .map(fault -> name + fault)
                .toList();
    }

    private static Optional<String> check(Mark mark, ChainHashes hashes) {
        String event = "event " + mark.sequence() + " of channel " + mark.channel();
        Optional<byte[]> stored = hashes.at(mark.channel(), mark.sequence());
        if (stored.isEmpty()) {
            return Optional.of("knows " + event + ", which the database has lost.");
        }
        return Arrays.equals(stored.get(), mark.chainHash())
                ? Optional.empty()
                : Optional.of("knows another " + event + " than the database holds.");
    }

    @Override
    public synchronized void close() {
        force();
        try {
            file.close();
        } catch (IOException e) {
            LOG.warn("The file of the newest hashes was not closed cleanly", e);
        }
    }
}
