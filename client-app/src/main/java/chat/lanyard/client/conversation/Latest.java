package chat.lanyard.client.conversation;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Brings the newest of a row of values to the screen; those that another one overtakes on the way are never shown. Told on any
 * thread.
 *
 * @param <T> never {@code null}
 */
final class Latest<T> {
    private final AtomicReference<T> waiting = new AtomicReference<>();
    private final Executor ui;
    private final Consumer<T> show;

    Latest(Executor ui, Consumer<T> show) {
        this.ui = ui;
        this.show = show;
    }

    void tell(T value) {
        if (waiting.getAndSet(value) == null) {
            ui.execute(() -> show.accept(waiting.getAndSet(null)));
        }
    }
}
