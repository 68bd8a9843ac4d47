package chat.lanyard.client.session;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.LongSupplier;

/**
 * The time of a server's clock: what its last answer said, carried on by monotonic time, so that nothing depends on
 * this computer's clock being right. Until the first answer it has to be believed. Safe for use by several threads.
 */
public final class ServerTime {
    /** Less than this is told to nobody: answers take time, and clocks of people who do not care differ by seconds. */
    private static final Duration TOLERANCE = Duration.ofMinutes(1);

    private final Clock clock;
    private final LongSupplier nanos;
    private Instant said;
    private long heardAt;
    private Duration clockOff = Duration.ZERO;

    /**
     * @param clock this computer's
     * @param nanos monotonic time
     */
    public ServerTime(Clock clock, LongSupplier nanos) {
        this.clock = clock;
        this.nanos = nanos;
    }

    /** The server has just said what time it is. */
    synchronized void heard(Instant time) {
        said = time;
        heardAt = nanos.getAsLong();
        clockOff = Duration.between(time, clock.instant());
    }

    /** How long it is until then; negative if it is over. */
    synchronized Duration until(Instant time) {
        return Duration.between(now(), time);
    }

    private Instant now() {
        return said == null ? clock.instant() : said.plusNanos(nanos.getAsLong() - heardAt);
    }

    /**
     * How far this computer's clock was ahead of the server's at its last answer, or negative: behind; zero while that
     * is less than a minute or not known, and once it is set right. Only a new answer makes a clock wrong: monotonic
     * time may have stood still in a sleep.
     */
    public synchronized Duration clockOff() {
        boolean right = isSmall(clockOff) || isSmall(Duration.between(now(), clock.instant()));
        return right ? Duration.ZERO : clockOff;
    }

    private static boolean isSmall(Duration off) {
        return off.abs().compareTo(TOLERANCE) < 0;
    }
}
