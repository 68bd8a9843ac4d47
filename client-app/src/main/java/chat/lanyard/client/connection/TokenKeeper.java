package chat.lanyard.client.connection;

import chat.lanyard.client.session.Session;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Keeps a live socket's token fresh: gets a new one when three quarters of its life are over. On the event thread. */
final class TokenKeeper {
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private final Session session;
    private final Timing timing;
    private final Runnable onFresh;
    private final Consumer<Throwable> onFailure;
    private Future<?> next;

    /** @param onFresh told of a new token, which the socket is to show */
    TokenKeeper(Session session, Timing timing, Runnable onFresh, Consumer<Throwable> onFailure) {
        this.session = session;
        this.timing = timing;
        this.onFresh = onFresh;
        this.onFailure = onFailure;
    }

    void start() {
        stop();
        Duration wait = session.accessTokenLife().multipliedBy(3).dividedBy(4);
        long millis = Math.max(SHORTEST.toMillis(), wait.toMillis());
        next = timing.events().schedule(this::refresh, millis, TimeUnit.MILLISECONDS);
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
                                onFailure.accept(error);
                            }
                        },
                        timing.events());
    }
}
