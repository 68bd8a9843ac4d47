package chat.lanyard.server.log;

import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.RequestRefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries commands out on one thread, all that wait in one transaction with one forced write.
 *
 * <p>It never waits for a batch to fill: a command alone is committed alone, and under load the batch grows by itself. A
 * command that fails is told apart from its batch by running the others again without it.
 */
final class CommitPipeline implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CommitPipeline.class);
    private static final int QUEUE_CAPACITY = 20_000;
    private static final int BATCH_LIMIT = 1_000;
    private static final PendingCommand<Void> STOP = new PendingCommand<>(transaction -> null);

    private final BatchCommitter committer;
    private final LogRecovery recovery;
    private final Housekeeping housekeeping;
    private final BlockingQueue<PendingCommand<?>> queue = new ArrayBlockingQueue<>(QUEUE_CAPACITY);
    private final Thread thread = new Thread(this::run, "lanyard-commit");
    private boolean closed;

    CommitPipeline(BatchCommitter committer, LogRecovery recovery, Housekeeping housekeeping) {
        this.committer = committer;
        this.recovery = recovery;
        this.housekeeping = housekeeping;
        thread.start();
    }

    /** Queues a command; the future completes once it is durable, or with the reason why it is not. */
    <R> CompletableFuture<R> submit(Command<R> command) {
        PendingCommand<R> pending = new PendingCommand<>(command);
        if (!offer(pending)) {
            pending.fail(unavailable());
        }
        return pending.future();
    }

    private synchronized boolean offer(PendingCommand<?> pending) {
        return !closed && queue.offer(pending);
    }

    private void run() {
        List<PendingCommand<?>> batch = new ArrayList<>();
        boolean stopping = false;
        while (!stopping) {
            try {
                awaitCommand(batch);
                recovery.attempt();
                queue.drainTo(batch, BATCH_LIMIT - 1);
                stopping = batch.remove(STOP);
                if (!batch.isEmpty()) {
                    committer.commit(batch);
                }
                housekeeping.run();
            } catch (InterruptedException e) {
                LOG.warn("The committing thread was interrupted; it goes on", e);
            } catch (RuntimeException | Error e) {
                LOG.error("The committing thread failed; it goes on", e);
                batch.forEach(pending -> pending.fail(unavailable()));
            }
            batch.clear();
        }
    }

    /** Looks after the store while there is none. */
    private void awaitCommand(List<PendingCommand<?>> batch) throws InterruptedException {
        long patience = recovery.isBroken() ? LogRecovery.RETRY_MILLIS : LogRecovery.CHECK_MILLIS;
        PendingCommand<?> first = queue.poll(patience, TimeUnit.MILLISECONDS);
        if (first == null) {
            recovery.check();
        } else {
            batch.add(first);
        }
    }

    /** Commits what was accepted, and refuses the rest. */
    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        try {
            queue.put(STOP);
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static RequestRefusedException unavailable() {
        return new RequestRefusedException(
                ErrorCode.UNAVAILABLE, "The server cannot store anything right now. Try again in a moment.");
    }
}
