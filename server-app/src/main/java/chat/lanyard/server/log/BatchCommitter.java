package chat.lanyard.server.log;

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
    private final List<CommitObserver> observers;
    private final EventSealer sealer = new EventSealer();

    BatchCommitter(LogStore store, ChannelHeads heads, EventBus bus, List<CommitObserver> observers) {
        this.store = store;
        this.heads = heads;
        this.bus = bus;
        this.observers = observers;
    }

    void commit(List<PendingCommand<?>> batch) {
        Transaction transaction = new Transaction(store, sealer);
        try {
            batch.forEach(pending -> pending.execute(transaction));
            transaction.commit();
        } catch (RuntimeException | Error e) {
            recover(batch, transaction, e);
            return;
        }
        observers.forEach(observer -> tell(observer, transaction));
        announce(batch, transaction);
    }

    private static void tell(CommitObserver observer, Transaction transaction) {
        try {
            observer.committed(transaction.heads(), transaction.erasures());
        } catch (RuntimeException e) {
            LOG.error("A commit could not be recorded outside the database", e);
        }
    }

    /** What is committed stays so: a failure here must not be taken for one of the commit. */
    private void announce(List<PendingCommand<?>> batch, Transaction transaction) {
        try {
            heads.update(transaction.heads(), transaction::committed);
            transaction.events().forEach(bus::publish);
        } catch (RuntimeException | Error e) {
            LOG.error("What was committed could not be announced", e);
        }
        batch.forEach(PendingCommand::complete);
    }

    private void recover(List<PendingCommand<?>> batch, Transaction transaction, Throwable cause) {
        try {
            transaction.rolledBack();
            store.rollback();
        } catch (RuntimeException | Error e) {
            cause.addSuppressed(e);
        }
        if (batch.size() == 1) {
            LOG.error("A change could not be stored", cause);
            batch.get(0).fail(CommitPipeline.unavailable());
        } else {
            batch.forEach(pending -> commit(List.of(pending)));
        }
    }
}
