package chat.lanyard.client.session;

import java.time.Duration;
import java.util.Objects;

/**
 * A problem with what belongs to it.
 *
 * @param retryAfter how long to wait before trying again; zero if nothing was said
 */
public record Failure(Problem problem, Duration retryAfter) {
    public Failure {
        Objects.requireNonNull(problem, "problem");
        Objects.requireNonNull(retryAfter, "retryAfter");
    }

    public static Failure of(Problem problem) {
        return new Failure(problem, Duration.ZERO);
    }
}
