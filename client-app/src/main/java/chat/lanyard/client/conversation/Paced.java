package chat.lanyard.client.conversation;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Does something at once, and once more after a pause if it was asked for meanwhile. Belongs to one thread. */
final class Paced {
    private static final long PAUSE_MILLIS = 300;

    private final Executor afterPause;
    private boolean pausing;
    private Runnable waiting;

    /** @param afterPause runs a task on the thread of this, after the pause */
    Paced(Executor afterPause) {
        this.afterPause = afterPause;
    }

    /** With the pause between two questions to the server while somebody types. */
    static Paced whileTyping(Executor ui) {
        return new Paced(CompletableFuture.delayedExecutor(PAUSE_MILLIS, TimeUnit.MILLISECONDS, ui));
    }

    /** Only the last one of those that come during a pause is done. */
    void run(Runnable task) {
        if (pausing) {
            waiting = task;
            return;
        }
        pausing = true;
        task.run();
        afterPause.execute(this::over);
    }

    /** Does now what waits. */
    void flush() {
        if (waiting != null) {
            Runnable task = waiting;
            waiting = null;
            task.run();
        }
    }

    private void over() {
        pausing = false;
        if (waiting != null) {
            Runnable task = waiting;
            waiting = null;
            run(task);
        }
    }
}
