package chat.lanyard.testsupport;

import java.time.Duration;
import java.time.Instant;

/** A clock that stands still until a test moves it. */
public final class TestClock extends UtcClock {
    private volatile Instant now;

    public TestClock(Instant now) {
        this.now = now;
    }

    public void advance(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }
}
