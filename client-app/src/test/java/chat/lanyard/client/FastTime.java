package chat.lanyard.client;

import chat.lanyard.testsupport.UtcClock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A clock and an event thread for which time passes twenty times as fast. */
public final class FastTime extends UtcClock implements AutoCloseable {
    private static final int FACTOR = 20;

    private final Instant start = Instant.now();
    private final long startNanos = System.nanoTime();
    private final Events events = new Events();

    public ScheduledThreadPoolExecutor events() {
        return events;
    }

    /** Monotonic time, as fast as the rest. */
    public long nanos() {
        return startNanos + FACTOR * (System.nanoTime() - startNanos);
    }

    @Override
    public Instant instant() {
        return start.plus(Duration.between(start, Instant.now()).multipliedBy(FACTOR));
    }

    @Override
    public void close() {
        events.shutdownNow();
    }

    private static final class Events extends ScheduledThreadPoolExecutor {
        Events() {
            super(1, new DiscardPolicy());
            setRemoveOnCancelPolicy(true);
        }

        @Override
        public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
            return super.schedule(task, unit.toMicros(delay) / FACTOR, TimeUnit.MICROSECONDS);
        }

        @Override
        public ScheduledFuture<?> scheduleWithFixedDelay(Runnable task, long first, long delay, TimeUnit unit) {
            return super.scheduleWithFixedDelay(
                    task, unit.toMicros(first) / FACTOR, unit.toMicros(delay) / FACTOR, TimeUnit.MICROSECONDS);
        }
    }
}
