package chat.lanyard.client.sync;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread on which a client's services live. What still arrives after its end is dropped. */
final class EventThread extends ScheduledThreadPoolExecutor {
    private static final Logger LOG = LoggerFactory.getLogger(EventThread.class);

    EventThread() {
        super(
                1,
                task -> {
                    Thread thread = new Thread(task, "lanyard-client");
                    thread.setDaemon(true);
                    return thread;
                },
                new DiscardPolicy());
        setRemoveOnCancelPolicy(true);
        setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** A fault in a task would otherwise be kept in a future that nobody looks at. */
    @Override
    protected void afterExecute(Runnable task, Throwable fault) {
        super.afterExecute(task, fault);
        if (fault != null) {
            LOG.error("A task of the client failed", fault);
        } else if (task instanceof Future<?> future && future.isDone()) {
            logFaultOf(future);
        }
    }

    private static void logFaultOf(Future<?> done) {
        try {
            done.get();
        } catch (ExecutionException e) {
            LOG.error("A task of the client failed", e.getCause());
        } catch (CancellationException e) {
            LOG.trace("A task of the client was cancelled");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
