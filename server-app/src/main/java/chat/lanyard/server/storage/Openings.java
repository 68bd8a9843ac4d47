package chat.lanyard.server.storage;

import java.util.concurrent.TimeUnit;

/** Counts how often a database was opened again, so that readers can wait for it. Safe for use by several threads. */
final class Openings {
    /** How long a reader waits. */
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(2);

    private long count;

    synchronized long current() {
        return count;
    }

    synchronized void more() {
        count++;
        notifyAll();
    }

    /** Waits at most two seconds for a later opening than this one; false if there was none. */
    synchronized boolean awaitAfter(long opening) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        try {
            for (long left = PATIENCE_NANOS; count == opening && left > 0; left = end - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(this, left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return count != opening;
    }
}
