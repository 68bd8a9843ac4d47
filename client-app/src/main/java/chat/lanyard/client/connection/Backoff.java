package chat.lanyard.client.connection;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * How long to wait before the next attempt: full jitter below a ceiling that doubles from 1 s to 60 s. In the first
 * minute after a server has gone away for a restart the ceiling is 5 s. Not safe for use by several threads.
 */
final class Backoff {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration CEILING = Duration.ofSeconds(60);
    private static final Duration RESTART_CEILING = Duration.ofSeconds(5);
    private static final Duration RESTART_TIME = Duration.ofMinutes(1);

    private final RandomGenerator random;
    private final Clock clock;
    private int failures;
    private Instant restartSince;

    Backoff(RandomGenerator random, Clock clock) {
        this.random = random;
        this.clock = clock;
    }

    /** The connection works again. */
    void reset() {
        failures = 0;
        restartSince = null;
    }

    /** The server restarts, as it said itself or as a refused connect lets one think. */
    void serverRestarts() {
        if (restartSince == null) {
            restartSince = clock.instant();
        }
    }

    /** The wait before the next attempt, at least {@code least}. */
    Duration next(Duration least) {
        long ceiling = Math.min(CEILING.toMillis(), FIRST.toMillis() << Math.min(failures, 6));
        failures++;
        if (restarting()) {
            ceiling = Math.min(ceiling, RESTART_CEILING.toMillis());
        }
        return least.plusMillis(random.nextLong(ceiling + 1));
    }

    private boolean restarting() {
        return restartSince != null && restartSince.plus(RESTART_TIME).isAfter(clock.instant());
    }
}
