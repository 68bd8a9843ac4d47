package chat.lanyard.server.dispatch;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;

/** Runs the tasks of one connection in order, one at a time, on threads that all connections share. */
final class Lane {
    private static final int CAPACITY = 2_000;
    /** After so many, others get their turn. */
    private static final int TURN = 64;

    private final Executor threads;
    /** {@code null} while there is nothing to do, as in most connections most of the time. */
    private Queue<Runnable> tasks;

    private boolean closed;

    Lane(Executor threads) {
        this.threads = threads;
    }

    /** Queues a task; false if too many wait. After {@link #close} tasks vanish. */
    synchronized boolean execute(Runnable task) {
        if (closed) {
            return true;
        }
        if (tasks != null && tasks.size() >= CAPACITY) {
            return false;
        }
        add(task);
        return true;
    }

    /** Runs a short task on this very thread if nothing else is on the lane, which spares a hand-over; else queues it. */
    void executeHere(Runnable task) {
        if (enter(task)) {
            task.run();
            goOn();
        }
    }

    private synchronized boolean enter(Runnable task) {
        if (closed) {
            return false;
        }
        return enterOrQueue(task);
    }

    private boolean enterOrQueue(Runnable task) {
        if (tasks != null) {
            tasks.add(task);
            return false;
        }
        tasks = new ArrayDeque<>(2);
        return true;
    }

    private synchronized void goOn() {
        if (tasks.isEmpty()) {
            tasks = null;
        } else {
            threads.execute(this::run);
        }
    }

    private void add(Runnable task) {
        if (enterOrQueue(task)) {
            tasks.add(task);
            threads.execute(this::run);
        }
    }

    private void run() {
        for (int done = 0; done < TURN; done++) {
            Runnable task = next();
            if (task == null) {
                return;
            }
            task.run();
        }
        threads.execute(this::run);
    }

    private synchronized Runnable next() {
        Runnable task = tasks.poll();
        if (task == null) {
            tasks = null;
        }
        return task;
    }

    synchronized void close() {
        closed = true;
        if (tasks != null) {
            tasks.clear();
        }
    }

    /** Closes the lane and runs one more short task: after the one that may be running, or here and now. */
    void closeWith(Runnable last) {
        if (closeOrQueue(last)) {
            last.run();
            goOn();
        }
    }

    private synchronized boolean closeOrQueue(Runnable last) {
        close();
        return enterOrQueue(last);
    }

    synchronized boolean isClosed() {
        return closed;
    }
}
