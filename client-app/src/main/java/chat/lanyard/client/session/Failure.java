package chat.lanyard.client.session;

import java.time.Duration;
import java.util.Objects;

/**
 * A problem with what belongs to it.
 *
 * @param retryAfter how long to wait before trying again; zero if nothing was said
 * @param clockOff how far this computer's clock is ahead of the server's, or negative: behind; zero while that is less
 *     than a minute or not known
 */
public record Failure(Problem problem, Duration retryAfter, Duration clockOff) {
    public Failure {
        Objects.requireNonNull(problem, "problem");
        Objects.requireNonNull(retryAfter, "retryAfter");
        Objects.requireNonNull(clockOff, "clockOff");
    }

    public Failure(Problem problem, Duration retryAfter) {
        this(problem, retryAfter, Duration.ZERO);
    }

    public static Failure of(Problem problem) {
        return new Failure(problem, Duration.ZERO);
    }

    /** The same with what is known of the clocks. */
    public Failure withClockOff(Duration off) {
        return new Failure(problem, retryAfter, off);
    }
}
