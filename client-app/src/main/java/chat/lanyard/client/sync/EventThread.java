package chat.lanyard.client.sync;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;

/** Makes the one thread on which a client's services live. */
final class EventThread {
    private EventThread() {}

    static ScheduledExecutorService create() {
        ScheduledThreadPoolExecutor events = new ScheduledThreadPoolExecutor(
                1,
                task -> {
                    Thread thread = new Thread(task, "lanyard-client");
                    thread.setDaemon(true);
                    return thread;
                },
                // what still arrives after the end is of no interest
                new ThreadPoolExecutor.DiscardPolicy());
        events.setRemoveOnCancelPolicy(true);
        events.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        return events;
    }
}
