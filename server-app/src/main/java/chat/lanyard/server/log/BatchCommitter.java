package chat.lanyard.server.log;

import chat.lanyard.protocol.value.RequestRefusedException;
import chat.lanyard.server.event.EventBus;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Commits batches and makes them known: first in memory, then on the event bus, then to whoever waits. Whatever is thrown
 * on the way, an {@link Error} too, stays here: without the committing thread nothing could ever be stored again.
 */
final class BatchCommitter {
    private static final Logger LOG = LoggerFactory.getLogger(BatchCommitter.class);

    private final LogStore store;
    private final ChannelHeads heads;
    private final EventBus bus;
    private final CommitObservers observers;
    private final LogRecovery recovery;
    private final EventSealer sealer = new EventSealer();

    BatchCommitter(LogStore store, ChannelHeads heads, EventBus bus, CommitObservers observers, LogRecovery recovery) {
        this.store = store;
        this.heads = heads;
        this.bus = bus;
        this.observers = observers;
        this.recovery = recovery;
    }

    void commit(List<PendingCommand<?>> batch) {
        if (!recovery.isWritable()) {
            refuse(batch);
            return;
        }
        Transaction transaction = new Transaction(store, sealer);
        if (write(batch, transaction) && commit(batch, transaction)) {
            recovery.succeeded();
            observers.tell(transaction.heads(), transaction.erasures());
            announce(batch, transaction);
        }
    }

    private static void refuse(List<PendingCommand<?>> batch) {
        batch.forEach(pending -> pending.fail(CommitPipeline.unavailable()));
    }

    private boolean write(List<PendingCommand<?>> batch, Transaction transaction) {
        try {
            batch.forEach(pending -> pending.execute(transaction));
            transaction.flush();
            return true;
        } catch (RuntimeException | Error e) {
            undo(batch, transaction, e);
            return false;
        }
    }

    private boolean commit(List<PendingCommand<?>> batch, Transaction transaction) {
        try {
            store.commit();
            return true;
        } catch (RuntimeException | Error e) {
            undoInMemory(transaction, e);
            giveUp(batch, e);
            return false;
        }
    }

    /** What is committed stays so: a failure here must not be taken for one of the commit. */
    private void announce(List<PendingCommand<?>> batch, Transaction transaction) {
        try {
            heads.update(transaction.heads(), transaction::committed);
        } catch (RuntimeException | Error e) {
            recovery.memoryFailed(e);
        }
        try {
            transaction.events().forEach(bus::publish);
        } catch (RuntimeException | Error e) {
            LOG.error("What was committed could not be announced", e);
        }
        batch.forEach(PendingCommand::complete);
    }

    private void undo(List<PendingCommand<?>> batch, Transaction transaction, Throwable cause) {
        undoInMemory(transaction, cause);
        try {
            store.rollback();
        } catch (RuntimeException | Error e) {
            cause.addSuppressed(e);
            giveUp(batch, cause);
            return;
        }
        if (batch.size() == 1) {
            LOG.error("A change could not be stored", cause);
            batch.get(0)
                    .fail(cause instanceof RequestRefusedException refused ? refused : CommitPipeline.unavailable());
        } else {
            batch.forEach(pending -> commit(List.of(pending)));
        }
    }

    private static void undoInMemory(Transaction transaction, Throwable cause) {
        try {
            transaction.rolledBack();
        } catch (RuntimeException | Error e) {
            cause.addSuppressed(e);
        }
    }

    /** Whether the batch was stored shows when the store is open again; asking again is safe, for what has an id is stored once. */
    private void giveUp(List<PendingCommand<?>> batch, Throwable cause) {
        recovery.failed(cause);
        refuse(batch);
    }
}
