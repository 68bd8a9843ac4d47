package chat.lanyard.server.log;

import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.event.EventBus;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * The one truth of what happened: per channel the events 1, 2, 3, … without a gap. Everything that is stored goes through
 * here, as a {@link Command}. Safe for use by several threads.
 */
public final class ChannelLog implements AutoCloseable {
    private static final Duration COMPACTED_EVERY = Duration.ofSeconds(5);

    private final LogReader reader;
    private final ChannelHeads heads = new ChannelHeads();
    private final CommitObservers observers = new CommitObservers();
    private final LogRecovery recovery;
    private final CommitPipeline pipeline;

    public ChannelLog(LogStore store, LogReader reader, EventBus bus) {
        this(store, reader, bus, COMPACTED_EVERY);
    }

    /** @param compactedEvery how often the store may give back room that it needs no more */
    ChannelLog(LogStore store, LogReader reader, EventBus bus, Duration compactedEvery) {
        this.reader = reader;
        heads.update(reader.heads(), () -> {});
        recovery = new LogRecovery(store, reader, heads, bus, observers);
        pipeline = new CommitPipeline(
                new BatchCommitter(store, heads, bus, observers, recovery),
                recovery,
                new Housekeeping(store, recovery, compactedEvery));
    }

    /** Tells somebody of every commit from now on, before anybody else hears of it. */
    public void observe(CommitObserver observer) {
        observers.add(observer);
    }

    /**
     * Names what reads from the database whatever else memory holds of it; the result puts it there, while nobody reads from
     * memory. Called on the committing thread after a commit of which nobody knows whether it took place; what is thrown puts
     * storing off.
     */
    public void onReopened(Supplier<Runnable> reload) {
        recovery.onReopened(reload);
    }

    /** Whether changes are stored at all right now; if not, every command is refused as unavailable. */
    public boolean isWritable() {
        return recovery.isWritable();
    }

    /**
     * Carries a command out. The future completes on the committing thread once the change is durable; with a
     * {@link chat.lanyard.protocol.value.RequestRefusedException} if it was refused or cannot be stored.
     */
    public <R> CompletableFuture<R> submit(Command<R> command) {
        return pipeline.submit(command);
    }

    /** Sequence of the channel's newest durable event, 0 if there is none. */
    public long lastSequence(ChannelId channel) {
        return heads.of(channel).lastSequence();
    }

    /** The end of the channel's durable log. */
    public ChannelHead head(ChannelId channel) {
        return heads.of(channel);
    }

    /** Reads heads, and what commits change beside them, as of one and the same commit. Only from memory: commits wait. */
    public <T> T consistently(Supplier<T> reading) {
        return heads.consistently(reading);
    }

    /** How many messages the channel had up to a sequence. */
    public long messagesThrough(ChannelId channel, long sequence) {
        return reader.messagesThrough(channel, sequence);
    }

    /** How many messages after one sequence and up to another are by this author. */
    public long messagesBetween(ChannelId channel, long after, long through, UserId author) {
        return reader.messagesBetween(channel, after, through, author);
    }

    /** At most {@code limit} durable events after a sequence, ascending. */
    public List<ChannelEvent> after(ChannelId channel, long sequence, int limit) {
        long last = lastSequence(channel);
        return reader.after(channel, sequence, limit).stream()
                .map(LogEntry::event)
                .filter(event -> event.sequence() <= last)
                .toList();
    }

    /** As {@link #after}, but undecoded: how the log keeps them. */
    public List<LogEntry> entriesAfter(ChannelId channel, long sequence, int limit) {
        long last = lastSequence(channel);
        return reader.undecodedAfter(channel, sequence, limit).stream()
                .filter(entry -> entry.sequence() <= last)
                .toList();
    }

    /** At most {@code limit} durable events before a sequence, the nearest ones, ascending. */
    public List<ChannelEvent> before(ChannelId channel, long sequence, int limit) {
        long beforeWhatIsNotDurableYet = Math.min(sequence, lastSequence(channel) + 1);
        return reader.before(channel, beforeWhatIsNotDurableYet, limit).stream()
                .map(LogEntry::event)
                .toList();
    }

    /** Commits what was accepted; what comes later is refused. */
    @Override
    public void close() {
        pipeline.close();
    }
}
