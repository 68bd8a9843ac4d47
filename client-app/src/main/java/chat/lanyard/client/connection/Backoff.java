package chat.lanyard.client.connection;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next attempt: full jitter below a ceiling that doubles from 1 s to 60 s. In the first
 * minute after a server has gone away for a restart the ceiling is 5 s. Only a connection that has stood for 10 s
 * starts it anew, or a server that accepts and drops at once would be asked without pause. Not safe for use by several
 * threads.
 */
final class Backoff {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration CEILING = Duration.ofSeconds(60);
    private static final Duration RESTART_CEILING = Duration.ofSeconds(5);
    private static final Duration RESTART_TIME = Duration.ofMinutes(1);
    private static final Duration STEADY = Duration.ofSeconds(10);

    private final RandomGenerator random;
    private final LongSupplier nanos;
    private int failures;
    private boolean forgiven;
    private OptionalLong restartSince = OptionalLong.empty();
    private OptionalLong connectedSince = OptionalLong.empty();

    /** @param nanos monotonic time */
    Backoff(RandomGenerator random, LongSupplier nanos) {
        this.random = random;
        this.nanos = nanos;
    }

    /** What failed before has no meaning any more. */
    void reset() {
        failures = 0;
        forgiven = false;
        restartSince = OptionalLong.empty();
    }

    void connected() {
        connectedSince = OptionalLong.of(nanos.getAsLong());
    }

    /**
     * A socket that the server had taken was lost. If that was before its welcome, the next attempt comes soon, but only once
     * until a connection has stood.
     */
    void lost() {
        if (connectedSince.isEmpty() && !forgiven) {
            forgiven = true;
            failures = 0;
        }
    }

    /**
     * An attempt or a connection is over.
     *
     * @return whether there was a connection that has stood for a while
     */
    boolean ended() {
        boolean stood = connectedSince.isPresent() && !isWithin(STEADY, connectedSince);
        connectedSince = OptionalLong.empty();
        if (stood) {
            reset();
        }
        return stood;
    }

    /** The server restarts, as it said itself or as a refused connect lets one think. */
    void serverRestarts() {
        if (restartSince.isEmpty()) {
            hurry();
        }
    }

    /** Waits as short as after a restart for the next minute. */
    void hurry() {
        restartSince = OptionalLong.of(nanos.getAsLong());
    }

    /** The wait before the next attempt, at least as long as the server asked for; others were told the same. */
    Duration next(Duration asked) {
        long ceiling = Math.min(CEILING.toMillis(), FIRST.toMillis() << Math.min(failures, 6));
        failures++;
        if (isWithin(RESTART_TIME, restartSince)) {
            ceiling = Math.min(ceiling, RESTART_CEILING.toMillis());
        }
        long spread = Math.max(ceiling, Math.min(asked.toMillis(), CEILING.toMillis()));
        return asked.plusMillis(random.nextLong(spread + 1));
    }

    private boolean isWithin(Duration time, OptionalLong since) {
        return since.isPresent() && nanos.getAsLong() - since.getAsLong() < time.toNanos();
    }
}
