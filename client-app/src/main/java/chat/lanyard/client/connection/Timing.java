package chat.lanyard.client.connection;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * The thread and the sources of time, chance and place that a connection lives by.
 *
 * @param events the client's one event thread
 * @param clock this computer's, which may be wrong and may jump: for showing only
 * @param nanos monotonic time
 * @param network the addresses that this computer has, the loopback's left out; asked on a thread that may wait
 */
public record Timing(
        ScheduledExecutorService events,
        Clock clock,
        RandomGenerator random,
        LongSupplier nanos,
        Supplier<Set<String>> network) {
    public Timing(ScheduledExecutorService events, Clock clock, RandomGenerator random) {
        this(events, clock, random, System::nanoTime, LocalNetwork::addresses);
    }

    Duration since(long earlier) {
        return Duration.ofNanos(nanos.getAsLong() - earlier);
    }

    Future<?> after(Duration wait, Runnable task) {
        return events.schedule(task, wait.toMillis(), TimeUnit.MILLISECONDS);
    }

    Future<?> every(Duration period, Runnable task) {
        return events.scheduleWithFixedDelay(task, period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
    }
}
