package chat.lanyard.client.conversation;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands over in order; what gathers while a task is on its way goes along with it, so that a burst is one task. A long burst is
 * several, so that what else wants the thread, such as drawing and keys, comes in between.
 */
final class BatchingExecutor implements Executor {
    private static final Logger LOG = LoggerFactory.getLogger(BatchingExecutor.class);
    private static final Duration MOST = Duration.ofMillis(8);

    private final Executor target;
    private final Queue<Runnable> gathered = new ArrayDeque<>();
    private final long mostNanos;
    private boolean onItsWay;

    BatchingExecutor(Executor target) {
        this(target, MOST);
    }

    /** @param most after so long a task ends and what is left becomes another one */
    BatchingExecutor(Executor target, Duration most) {
        this.target = target;
        this.mostNanos = most.toNanos();
    }

    @Override
    public void execute(Runnable task) {
        synchronized (this) {
            gathered.add(task);
            if (onItsWay) {
                return;
            }
            onItsWay = true;
        }
        target.execute(this::runGathered);
    }

    private void runGathered() {
        long start = System.nanoTime();
        int left = size();
        do {
            run(next());
        } while (--left > 0 && System.nanoTime() - start < mostNanos);
        if (goesOn()) {
            target.execute(this::runGathered);
        }
    }

    private synchronized int size() {
        return gathered.size();
    }

    private synchronized Runnable next() {
        return gathered.remove();
    }

    private synchronized boolean goesOn() {
        onItsWay = !gathered.isEmpty();
        return onItsWay;
    }

    /** The outermost boundary of what the core does there: one fault must not take the rest of the batch along. */
    private static void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException e) {
            LOG.error("The screen could not follow a change", e);
        }
    }
}
