package chat.lanyard.server.log;

import java.time.Duration;

/** Keeps the store from growing by what is past: now and then, between two batches. Committing thread only. */
final class Housekeeping {
    private final LogStore store;
    private final LogRecovery recovery;
    private final Duration interval;
    private long last = System.nanoTime();

    Housekeeping(LogStore store, LogRecovery recovery, Duration interval) {
        this.store = store;
        this.recovery = recovery;
        this.interval = interval;
    }

    /** Does it if it is time to, and the disk takes something. */
    void run() {
        long now = System.nanoTime();
        if (now - last < interval.toNanos() || !recovery.isWritable()) {
            return;
        }
        last = now;
        try {
            store.compact();
        } catch (RuntimeException | Error e) {
            recovery.failed(e);
        }
    }
}
