package chat.lanyard.client.conversation;

import chat.lanyard.client.connection.ConnectionState;
import chat.lanyard.client.connection.ConnectionStatus;
import chat.lanyard.client.session.Failure;
import chat.lanyard.client.sync.ChatClient;
import chat.lanyard.client.sync.OutgoingMessage;
import chat.lanyard.client.sync.SyncListener;
import chat.lanyard.protocol.value.ClientMessageId;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * What the banner says: connected or not and why, when the next attempt is, what waits to be sent, what is still to come. Belongs to
 * the user interface's thread.
 */
public final class ConnectionViewModel implements SyncListener {
    private final ChatClient client;
    private final Executor ui;
    private final ReadOnlyObjectWrapper<ConnectionState> state =
            new ReadOnlyObjectWrapper<>(ConnectionState.CONNECTING);
    private final ReadOnlyObjectWrapper<Failure> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Duration> clockOff = new ReadOnlyObjectWrapper<>(Duration.ZERO);
    private final ReadOnlyLongWrapper remaining = new ReadOnlyLongWrapper();
    private final ReadOnlyIntegerWrapper secondsToNextAttempt = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper waitingMessages = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper unsentMessages = new ReadOnlyIntegerWrapper();
    private Consumer<Failure> onSignedOut = reason -> {};
    private boolean over;

    /** Confined to the client's event thread. */
    private final Set<ClientMessageId> waiting = new HashSet<>();

    /** Confined to the client's event thread. */
    private final Set<ClientMessageId> unsent = new HashSet<>();

    ConnectionViewModel(ChatClient client, Executor ui) {
        this.client = client;
        this.ui = ui;
        client.addListener(this);
        client.everySecond(this::tick);
    }

    public ReadOnlyObjectProperty<ConnectionState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Why it is not connected; {@code null} if nothing is known. */
    public ReadOnlyObjectProperty<Failure> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** How far this computer's clock is ahead of the server's, or negative: behind; zero if it is right or not known. */
    public ReadOnlyObjectProperty<Duration> clockOffProperty() {
        return clockOff.getReadOnlyProperty();
    }

    /** Whole seconds until the next attempt to connect; 0 unless offline. */
    public ReadOnlyIntegerProperty secondsToNextAttemptProperty() {
        return secondsToNextAttempt.getReadOnlyProperty();
    }

    /** Messages typed that are to be sent, or on their way. */
    public ReadOnlyIntegerProperty waitingMessagesProperty() {
        return waitingMessages.getReadOnlyProperty();
    }

    /** Messages that only this computer has: those that wait, and those that failed. */
    public ReadOnlyIntegerProperty unsentMessagesProperty() {
        return unsentMessages.getReadOnlyProperty();
    }

    /** How much of what was missed is still to come, over all conversations. */
    public ReadOnlyLongProperty remainingProperty() {
        return remaining.getReadOnlyProperty();
    }

    /** Connects now instead of at the end of the wait. */
    public void retryNow() {
        client.retryNow();
    }

    void setOnSignedOut(Consumer<Failure> listener) {
        onSignedOut = listener;
    }

    @Override
    public void statusChanged(ConnectionStatus status) {
        int seconds = secondsTo(status);
        ui.execute(() -> {
            secondsToNextAttempt.set(seconds);
            failure.set(status.failure());
            clockOff.set(status.clockOff());
            state.set(status.state());
            if (status.state() == ConnectionState.REFUSED) {
                signedOut(status.refusal());
            }
        });
    }

    @Override
    public void outgoingChanged(OutgoingMessage message) {
        boolean waits = message.state() == OutgoingMessage.State.SENDING;
        count(waiting, message.id(), waits, waitingMessages);
        count(unsent, message.id(), waits || message.state() == OutgoingMessage.State.FAILED, unsentMessages);
    }

    private void count(Set<ClientMessageId> those, ClientMessageId id, boolean isOne, ReadOnlyIntegerWrapper shown) {
        boolean changed = isOne ? those.add(id) : those.remove(id);
        if (changed) {
            int size = those.size();
            ui.execute(() -> shown.set(size));
        }
    }

    @Override
    public void catchUpProgress(long left) {
        ui.execute(() -> remaining.set(left));
    }

    void signedOut(Failure reason) {
        if (!over) {
            over = true;
            onSignedOut.accept(reason);
        }
    }

    private void tick(ConnectionStatus status) {
        if (status.nextAttempt() != null) {
            int seconds = secondsTo(status);
            ui.execute(() -> secondsToNextAttempt.set(seconds));
        }
    }

    private int secondsTo(ConnectionStatus status) {
        if (status.nextAttempt() == null) {
            return 0;
        }
        long millis =
                Duration.between(client.clock().instant(), status.nextAttempt()).toMillis();
        return (int) Math.max(0, (millis + 999) / 1000);
    }
}
