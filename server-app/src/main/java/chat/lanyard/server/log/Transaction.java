package chat.lanyard.server.log;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ClientMessageId;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.event.EventBatch;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** All that the commands of one batch do together: stored as one, or not at all. Used by the committing thread only. */
public final class Transaction {
    private final LogStore store;
    private final EventSealer sealer;
    private final Map<ChannelId, ChannelAppender> appenders = new LinkedHashMap<>();
    private final Map<Class<?>, TransactionPart> parts = new LinkedHashMap<>();
    private final List<Erasure> erasures = new ArrayList<>();
    private final List<Runnable> afterCommit = new ArrayList<>();
    private final Deque<Runnable> onRollback = new ArrayDeque<>();

    Transaction(LogStore store, EventSealer sealer) {
        this.store = store;
        this.sealer = sealer;
    }

    /** The end of a channel's log, to append to. */
    public ChannelAppender channel(ChannelId channel) {
        return appenders.computeIfAbsent(channel, id -> new ChannelAppender(store, sealer, store.lockHead(id)));
    }

    /** The end of a person's own log, to append to: what concerns nobody else. */
    public ChannelAppender personal(UserId user) {
        return channel(PersonalLogs.of(user));
    }

    /** Where the message is that this author has already posted under this id, in this transaction or before. */
    public Optional<LogStore.PostedBefore> findMessage(UserId author, ClientMessageId clientMessageId) {
        return store.findMessage(author, clientMessageId);
    }

    /** The event at this place, those of this transaction included. */
    public Optional<LogEntry> find(ChannelId channel, long sequence) {
        return store.find(channel, sequence);
    }

    /** Erases the content of an event that is there, for good; whoever watches the commits is told. */
    public void erase(ChannelId channel, long sequence) {
        LogEntry entry = store.find(channel, sequence).orElseThrow();
        store.erase(channel, sequence);
        erasures.add(new Erasure(channel, sequence, entry.seal().contentHash()));
    }

    /** How often anything was written, by this transaction and before. */
    long writes() {
        return store.writes();
    }

    /** How many messages after a sequence are by this author, those of this transaction included. */
    public long messagesAfter(ChannelId channel, long sequence, UserId author) {
        return store.messagesAfter(channel, sequence, author);
    }

    /** This transaction's part of a kind, made when first asked for. */
    public <P extends TransactionPart> P part(Class<P> type, Supplier<P> create) {
        return type.cast(parts.computeIfAbsent(type, absent -> create.get()));
    }

    /** Runs the action once the transaction is durable, before anybody is told. */
    public void afterCommit(Runnable action) {
        afterCommit.add(action);
    }

    /** Runs the action if the transaction is undone. */
    public void onRollback(Runnable action) {
        onRollback.add(action);
    }

    /** The newest change first. */
    void rolledBack() {
        onRollback.descendingIterator().forEachRemaining(Runnable::run);
    }

    void flush() {
        appenders.values().forEach(ChannelAppender::flush);
        parts.values().forEach(TransactionPart::flush);
    }

    /** Tells all, one that fails or not; throws if one has failed. */
    void committed() {
        List<Runnable> all = new ArrayList<>();
        parts.values().forEach(part -> all.add(part::committed));
        all.addAll(afterCommit);
        List<Throwable> failures = new ArrayList<>();
        all.forEach(action -> run(action, failures));
        if (!failures.isEmpty()) {
            throw new IllegalStateException("Not all in memory has heard of a commit", failures.get(0));
        }
    }

    private static void run(Runnable action, List<Throwable> failures) {
        try {
            action.run();
        } catch (RuntimeException | Error e) {
            failures.add(e);
        }
    }

    List<ChannelHead> heads() {
        return appenders.values().stream().map(ChannelAppender::head).toList();
    }

    List<Erasure> erasures() {
        return List.copyOf(erasures);
    }

    List<EventBatch> events() {
        return appenders.values().stream()
                .filter(appender -> !appender.appended().isEmpty())
                .map(appender -> new EventBatch(appender.head().channel(), appender.appended()))
                .toList();
    }
}
