package chat.lanyard.server;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs short tasks again and again on one thread; one that fails is run again all the same. */
final class Timers implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Timers.class);

    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "lanyard-timer"));

    void every(long milliseconds, Runnable task) {
        thread.scheduleWithFixedDelay(() -> guarded(task), milliseconds, milliseconds, TimeUnit.MILLISECONDS);
    }

    private static void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.error("A regular task failed; it runs again", e);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
