package chat.lanyard.client.connection;

import java.time.Duration;
import java.util.concurrent.Future;

/** The wait before the next attempt. Confined to the event thread. */
final class NextAttempt {
    private final Timing timing;
    private final Backoff backoff;
    private final Runnable attempt;
    private Future<?> timer;
    private long notBefore;

    NextAttempt(Timing timing, Backoff backoff, Runnable attempt) {
        this.timing = timing;
        this.backoff = backoff;
        this.attempt = attempt;
    }

    /**
     * Makes it after the back-off.
     *
     * @param asked what the server asked for
     * @return how long that is
     */
    Duration schedule(Duration asked) {
        cancel();
        Duration wait = backoff.next(asked);
        notBefore = timing.nanos().getAsLong() + asked.toNanos();
        timer = timing.after(wait, attempt);
        return wait;
    }

    void cancel() {
        if (timer != null) {
            timer.cancel(false);
            timer = null;
        }
    }

    /** Makes it now if it is waited for, unless the server asked for the wait: what failed before has no meaning any more. */
    void hurry() {
        if (timer != null && timing.nanos().getAsLong() - notBefore >= 0) {
            backoff.reset();
            attempt.run();
        }
    }
}
