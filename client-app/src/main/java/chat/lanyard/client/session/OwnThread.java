package chat.lanyard.client.session;

import java.util.concurrent.Executor;

/**
 * Runs each task on a thread of its own: what waits, for the disk or for another window, would keep a shared pool from those
 * who have to go on. On JDK 25 and two cores that pool has one thread.
 */
final class OwnThread implements Executor {
    private final String name;

    OwnThread(String name) {
        this.name = name;
    }

    @Override
    public void execute(Runnable task) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        thread.start();
    }
}
