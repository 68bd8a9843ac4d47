package chat.lanyard.client.conversation;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands over in order; what gathers while a task is on its way goes along with it, so that a burst is one task. */
final class BatchingExecutor implements Executor {
    private static final Logger LOG = LoggerFactory.getLogger(BatchingExecutor.class);

    private final Executor target;
    private Queue<Runnable> gathered = new ArrayDeque<>();

    BatchingExecutor(Executor target) {
        this.target = target;
    }

    @Override
    public void execute(Runnable task) {
        boolean first;
        synchronized (this) {
            first = gathered.isEmpty();
            gathered.add(task);
        }
        if (first) {
            target.execute(this::runGathered);
        }
    }

    private void runGathered() {
        Queue<Runnable> batch;
        synchronized (this) {
            batch = gathered;
            gathered = new ArrayDeque<>();
        }
        batch.forEach(BatchingExecutor::run);
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
