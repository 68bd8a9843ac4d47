package chat.lanyard.client.connection;

import chat.lanyard.client.session.Failure;
import chat.lanyard.client.session.Session;
import chat.lanyard.client.session.SignInService;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Keeps a live socket's token fresh: gets a new one when three quarters of its life are over, and tries again soon if
 * that fails, because a server that has answered in vain takes the spent refresh token for a minute only. On the event
 * thread.
 */
final class TokenKeeper {
    private static final Duration SHORTEST = Duration.ofSeconds(10);

    private final Session session;
    private final Timing timing;
    private final Runnable onFresh;
    private final Consumer<Failure> onFailure;
    private final Backoff backoff;
    private Future<?> next;

    /**
     * @param onFresh told of a new token, which the socket is to show; {@link #start} or {@link #tryAgain} follows
     * @param onFailure told of a failure, after which it may {@link #stop}
     */
    TokenKeeper(Session session, Timing timing, Runnable onFresh, Consumer<Failure> onFailure) {
        this.session = session;
        this.timing = timing;
        this.onFresh = onFresh;
        this.onFailure = onFailure;
        this.backoff = new Backoff(timing.random(), timing.nanos());
    }

    /** @param expiry the end of the token that the socket has shown, by the server's clock: another may be fresh already */
    void start(Instant expiry) {
        stop();
        backoff.reset();
        Duration wait = session.until(expiry).multipliedBy(3).dividedBy(4);
        next = timing.after(wait.compareTo(SHORTEST) < 0 ? SHORTEST : wait, this::refresh);
    }

    void stop() {
        if (next != null) {
            next.cancel(false);
            next = null;
        }
    }

    private void refresh() {
        Future<?> asked = next;
        session.refresh()
                .whenCompleteAsync(
                        (done, error) -> {
                            if (next != asked) {
                                return; // stopped meanwhile
                            }
                            if (error == null) {
                                onFresh.run();
                            } else {
                                failed(SignInService.failureOf(error));
                            }
                        },
                        timing.events());
    }

    private void failed(Failure failure) {
        tryAgain(failure.retryAfter());
        onFailure.accept(failure);
    }

    /** Gets another token soon, but not before that wait. */
    void tryAgain(Duration least) {
        stop();
        backoff.hurry();
        next = timing.after(backoff.next(least), this::refresh);
    }
}
