package chat.lanyard.server.log;

import java.util.concurrent.TimeUnit;

/** Keeps the store from growing by what is past: now and then, between two batches. Committing thread only. */
final class Housekeeping {
    private static final long INTERVAL_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final LogStore store;
    private final LogRecovery recovery;
    private long last = System.nanoTime();

    Housekeeping(LogStore store, LogRecovery recovery) {
        this.store = store;
        this.recovery = recovery;
    }

    /** Does it if it is time to, and the disk takes something. */
    void run() {
        long now = System.nanoTime();
        if (now - last < INTERVAL_NANOS || !recovery.isWritable()) {
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
