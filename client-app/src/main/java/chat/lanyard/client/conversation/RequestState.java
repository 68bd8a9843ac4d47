package chat.lanyard.client.conversation;

import chat.lanyard.client.sync.RequestFailure;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** How it stands with what a panel has asked of the server. Belongs to the user interface's thread. */
public final class RequestState {
    private final Executor ui;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<RequestFailure> failure = new ReadOnlyObjectWrapper<>();
    private int underWay;

    RequestState(Executor ui) {
        this.ui = ui;
    }

    /** Whether an answer is waited for. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Why the last request failed; {@code null} if it did not, or is not answered yet. */
    public ReadOnlyObjectProperty<RequestFailure> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Waits for an answer; only a good one is handed on. */
    <T> void await(CompletableFuture<T> request, Consumer<? super T> done) {
        failure.set(null);
        underWay++;
        busy.set(true);
        request.whenComplete((result, error) -> ui.execute(() -> settle(result, error, done)));
    }

    private <T> void settle(T result, Throwable error, Consumer<? super T> done) {
        underWay--;
        busy.set(underWay > 0);
        if (error == null) {
            done.accept(result);
        } else {
            failure.set(RequestFailure.of(error));
        }
    }
}
