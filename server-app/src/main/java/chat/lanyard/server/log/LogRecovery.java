package chat.lanyard.server.log;

import chat.lanyard.server.event.EventBatch;
import chat.lanyard.server.event.EventBus;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens after a commit of which nobody knows whether it took place: the store is opened anew, at once for reading,
 * for writing when its disk takes something again, and memory is brought level with it. What turns out to be stored is
 * announced then. Whatever is thrown on the way stays here. Committing thread, except {@link #isWritable} and {@link
 * #onReopened}.
 */
final class LogRecovery {
    /** How long the pipeline may sleep before it tries again. */
    static final long RETRY_MILLIS = 250;

    /** How often it looks after a store for which there is nothing to do. */
    static final long CHECK_MILLIS = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(LogRecovery.class);
    private static final int MOST_DOUBLINGS = 4;
    private static final int PAGE = 1_000;

    private final LogStore store;
    private final LogReader reader;
    private final ChannelHeads heads;
    private final EventBus bus;
    private final CommitObservers observers;
    private volatile boolean broken;
    private volatile Supplier<Runnable> reload = () -> () -> {};
    private boolean open = true;
    private int failuresInARow;
    private long nextAttempt;

    LogRecovery(LogStore store, LogReader reader, ChannelHeads heads, EventBus bus, CommitObservers observers) {
        this.store = store;
        this.reader = reader;
        this.heads = heads;
        this.bus = bus;
        this.observers = observers;
    }

    /** Names what reads the rest of what memory holds from the store, and then puts it there. */
    void onReopened(Supplier<Runnable> action) {
        reload = action;
    }

    /** Whether a commit may be tried. */
    boolean isWritable() {
        return !broken && store.isWritable();
    }

    boolean isBroken() {
        return broken;
    }

    /** Gives up what the store has made of a commit; readers go on with what is on the disk. */
    void failed(Throwable cause) {
        LOG.error("The store failed; nothing is stored until the disk takes it again", cause);
        broken = true;
        open = false;
        later(RETRY_MILLIS << Math.min(failuresInARow++, MOST_DOUBLINGS));
        try {
            reopen();
        } catch (RuntimeException | Error e) {
            LOG.error("The store cannot be opened again yet", e);
        }
    }

    /** Lets what memory holds be read again from the store, which is as it should be. */
    void memoryFailed(Throwable cause) {
        LOG.error("What was committed did not reach all of memory, which is read again", cause);
        broken = true;
        later(0);
    }

    private void reopen() {
        if (!open) {
            store.reopen();
            open = true;
        }
    }

    private void later(long milliseconds) {
        nextAttempt = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(milliseconds);
    }

    /** Finds out in a quiet moment whether the store was closed without any commit, or readers would wait for the next. */
    void check() {
        if (!broken) {
            try {
                store.requireOpen();
            } catch (RuntimeException | Error e) {
                failed(e);
            }
        }
    }

    /** A commit that succeeds ends the row of those that did not. */
    void succeeded() {
        failuresInARow = 0;
    }

    /** Tries, if something is broken and it is time to. */
    void attempt() {
        if (!broken || System.nanoTime() - nextAttempt < 0) {
            return;
        }
        try {
            reopen();
            store.requireWritable();
            open = false; // unless it can be read as well
            level();
            open = true;
            broken = false;
            LOG.info("The store takes changes again");
        } catch (RuntimeException | Error e) {
            LOG.debug("The store does not take changes yet", e);
            later(RETRY_MILLIS);
        }
    }

    private void level() {
        List<ChannelHead> stored = reader.heads();
        List<EventBatch> unannounced = new ArrayList<>();
        stored.forEach(head -> gather(heads.of(head.channel()).lastSequence(), head, unannounced));
        Runnable rest = reload.get(); // while nobody waits for memory
        observers.tell(stored, List.of());
        heads.replace(stored, rest);
        unannounced.forEach(bus::publish);
    }

    private void gather(long announced, ChannelHead stored, List<EventBatch> batches) {
        if (stored.lastSequence() < announced) {
            LOG.error("Channel {} has lost events after {}", stored.channel(), stored.lastSequence());
        }
        for (long at = announced; at < stored.lastSequence(); ) {
            EventBatch batch = new EventBatch(
                    stored.channel(),
                    reader.after(stored.channel(), at, PAGE).stream()
                            .map(LogEntry::event)
                            .toList());
            batches.add(batch);
            at = batch.lastSequence();
        }
    }
}
