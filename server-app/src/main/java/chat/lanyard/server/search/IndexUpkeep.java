package chat.lanyard.server.search;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.server.log.ChannelLog;
import chat.lanyard.server.log.LogReader;
import java.io.IOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/** One open index and what has to be done for it now and then. Used by one thread, but for {@link #index}. */
final class IndexUpkeep implements AutoCloseable {
    private final ChannelLog log;
    private final LogReader reader;
    private final String logId;
    private final MessageIndex index;
    private final Pace pace;
    private LogFollower follower;
    private boolean unsaved;
    private boolean cleaning;
    private long savedAt = System.nanoTime();
    private long cleanedAt;
    private boolean unclean;

    /**
     * How long it waits.
     *
     * @param gathering for more to take in one go
     * @param betweenSaves at least
     * @param betweenCleanings at least, of its files from what was erased; what was only edited may wait for a merge
     */
    record Pace(Duration gathering, Duration betweenSaves, Duration betweenCleanings) {
        static final Pace STANDARD = new Pace(Duration.ofMillis(200), Duration.ofSeconds(30), Duration.ofSeconds(30));
    }

    /** An index of another log, or of more than there is, is begun anew. */
    IndexUpkeep(ChannelLog log, LogReader reader, String logId, MessageIndex index, Pace pace) throws IOException {
        this.log = log;
        this.reader = reader;
        this.logId = logId;
        this.index = index;
        this.pace = pace;
        cleanedAt = System.nanoTime() - pace.betweenCleanings().toNanos();
        unclean = index.holdsRemains();
        IndexProgress saved = index.saved();
        follower = new LogFollower(log, reader, index, saved);
        if (!saved.logId().equals(logId) || goesTooFar(saved)) {
            clear();
        }
    }

    private boolean goesTooFar(IndexProgress saved) {
        return saved.through().entrySet().stream()
                .anyMatch(channel -> channel.getValue() > log.lastSequence(channel.getKey()));
    }

    MessageIndex index() {
        return index;
    }

    /** Takes everything out, to be taken again. */
    void clear() throws IOException {
        index.clear();
        follower = new LogFollower(log, reader, index, IndexProgress.none(logId));
        unsaved = true;
    }

    /** How many messages were taken since it was opened or cleared. */
    long messages() {
        return follower.messages();
    }

    /** Takes what is new in these channels, and lets it be found. */
    void take(Iterable<ChannelId> channels, BooleanSupplier stopped) throws IOException {
        for (ChannelId channel : channels) {
            unsaved |= follower.follow(channel, stopped);
        }
        unclean |= follower.hasErased();
        index.show();
    }

    /** Saves and cleans, if it is time. */
    void tend() throws IOException {
        if (unclean && isOver(cleanedAt, pace.betweenCleanings())) {
            index.dropRemains();
            cleanedAt = System.nanoTime();
            unclean = false;
            cleaning = true;
        }
        boolean cleaned = cleaning && !index.holdsRemains();
        if (cleaned || unsaved && isOver(savedAt, pace.betweenSaves())) {
            index.show(); // or searches keep the files of before
            save();
        }
        cleaning &= !cleaned;
    }

    private static boolean isOver(long since, Duration time) {
        return System.nanoTime() - since > time.toNanos();
    }

    void save() throws IOException {
        index.save(follower.progress());
        unsaved = false;
        savedAt = System.nanoTime();
    }

    /** Without saving. */
    @Override
    public void close() throws IOException {
        index.close();
    }
}
