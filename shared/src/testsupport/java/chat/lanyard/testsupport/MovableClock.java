package chat.lanyard.testsupport;

import java.time.Duration;
import java.time.Instant;

/** The system's clock, set wrong by as much as a test wants. */
public final class MovableClock extends UtcClock {
    private volatile Duration offset = Duration.ZERO;

    /** Sets it this much ahead of the system's, or behind. */
    public void set(Duration ahead) {
        offset = ahead;
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset);
    }
}
