package chat.lanyard.server.log;

import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.frame.ChannelEvent.MemberLeft;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ClientMessageId;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.event.EventBatch;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** A real {@link ChannelLog} with one channel over a store that keeps nothing but a list, to be fast. */
public class MemoryLog implements LogStore, LogReader, AutoCloseable {
    public static final ChannelId CHANNEL = new ChannelId("c1");

    private final List<LogEntry> entries = new ArrayList<>();
    private volatile Consumer<EventBatch> subscriber = batch -> {};
    private final ChannelLog log;

    public MemoryLog() {
        this(Duration.ofSeconds(5));
    }

    MemoryLog(Duration compactedEvery) {
        log = new ChannelLog(this, this, batch -> subscriber.accept(batch), compactedEvery);
    }

    public ChannelLog log() {
        return log;
    }

    /** Names who hears of what is committed, on the committing thread. */
    public void deliverTo(Consumer<EventBatch> consumer) {
        subscriber = consumer;
    }

    /** Appends that many events, without waiting. */
    public void post(int count) {
        IntStream.range(0, count)
                .<CompletableFuture<?>>mapToObj(number -> log.submit(transaction -> transaction
                        .channel(CHANNEL)
                        .append(sequence -> new MemberLeft(sequence, Instant.EPOCH, new UserId("u")))))
                .forEach(future -> {});
    }

    /** The last sequence once all that was posted is committed. */
    public long lastCommitted() {
        return log.submit(transaction -> transaction.channel(CHANNEL).lastSequence())
                .join();
    }

    @Override
    public synchronized List<ChannelHead> heads() {
        LogEntry last = entries.isEmpty() ? null : entries.get(entries.size() - 1);
        return last == null
                ? List.of()
                : List.of(
                        new ChannelHead(CHANNEL, entries.size(), 0, last.seal().chainHash()));
    }

    @Override
    public synchronized List<LogEntry> after(ChannelId channel, long sequence, int limit) {
        int from = (int) Math.min(sequence, entries.size());
        return List.copyOf(entries.subList(from, Math.min(entries.size(), from + limit)));
    }

    @Override
    public List<LogEntry> undecodedAfter(ChannelId channel, long sequence, int limit) {
        return after(channel, sequence, limit).stream()
                .map(MemoryLog::undecoded)
                .toList();
    }

    private static LogEntry undecoded(LogEntry entry) {
        ChannelEvent event = entry.event();
        return new LogEntry(
                entry.channel(),
                new ChannelEvent.Unrecognized(event.sequence(), event.at(), event.actor(), entry.kind()),
                entry.kind(),
                entry.target(),
                entry.clientMessageId(),
                entry.content(),
                entry.seal(),
                entry.messages());
    }

    @Override
    public synchronized ChannelHead lockHead(ChannelId channel) {
        return heads().stream().findFirst().orElse(new ChannelHead(CHANNEL, 0, 0, HashChain.origin()));
    }

    @Override
    public synchronized void insert(LogEntry entry) {
        entries.add(entry);
    }

    @Override
    public boolean isWritable() {
        return true;
    }

    @Override
    public void requireOpen() {
        // memory always is
    }

    @Override
    public void reopen() {
        // nothing to open
    }

    @Override
    public void requireWritable() {
        // memory always is
    }

    @Override
    public void compact() {
        // nothing is past
    }

    @Override
    public synchronized long writes() {
        return entries.size();
    }

    @Override
    public void commit() {
        // nothing to force
    }

    @Override
    public void close() {
        log.close();
    }

    @Override
    public List<LogEntry> before(ChannelId channel, long sequence, int limit) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long messagesThrough(ChannelId channel, long sequence) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long messagesBetween(ChannelId channel, long after, long through, UserId author) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void saveHead(ChannelHead head) {
        // the entries tell
    }

    @Override
    public Optional<PostedBefore> findMessage(UserId author, ClientMessageId clientMessageId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long messagesAfter(ChannelId channel, long sequence, UserId author) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<LogEntry> find(ChannelId channel, long sequence) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void erase(ChannelId channel, long sequence) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Erasure> erasures() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void rollback() {
        throw new UnsupportedOperationException();
    }
}
