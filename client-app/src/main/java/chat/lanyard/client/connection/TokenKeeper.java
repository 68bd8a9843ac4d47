package chat.lanyard.client.connection;

import chat.lanyard.client.session.Failure;
import chat.lanyard.client.session.Session;
import chat.lanyard.client.session.SignInService;
import java.time.Duration;
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
     * @param onFresh told of a new token, which the socket is to show
     * @param onFailure told of a failure, after which it may {@link #stop}
     */
    TokenKeeper(Session session, Timing timing, Runnable onFresh, Consumer<Failure> onFailure) {
        this.session = session;
        this.timing = timing;
        this.onFresh = onFresh;
        this.onFailure = onFailure;
        this.backoff = new Backoff(timing.random(), timing.nanos());
    }

    void start() {
        stop();
        backoff.reset();
        Duration wait = session.accessTokenLife().multipliedBy(3).dividedBy(4);
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
                                start();
                            } else {
                                failed(SignInService.failureOf(error));
                            }
                        },
                        timing.events());
    }

    private void failed(Failure failure) {
        backoff.hurry();
        next = timing.after(backoff.next(failure.retryAfter()), this::refresh);
        onFailure.accept(failure);
    }
}
