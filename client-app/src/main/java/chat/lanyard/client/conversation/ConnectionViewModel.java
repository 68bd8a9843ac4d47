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
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What the banner says: connected or not, when the next attempt is, what waits to be sent. */
final class ConnectionViewModel implements SyncListener {
    private final ChatClient client;
    private final Executor ui;
    private final ReadOnlyObjectWrapper<ConnectionState> state =
            new ReadOnlyObjectWrapper<>(ConnectionState.CONNECTING);
    private final ReadOnlyIntegerWrapper secondsToNextAttempt = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper waitingMessages = new ReadOnlyIntegerWrapper();
    private Consumer<Failure> onSignedOut = reason -> {};
    private boolean over;

    /** Confined to the client's event thread. */
    private final Set<ClientMessageId> waiting = new HashSet<>();

    ConnectionViewModel(ChatClient client, Executor ui) {
        this.client = client;
        this.ui = ui;
        client.addListener(this);
        client.everySecond(this::tick);
    }

    ReadOnlyObjectProperty<ConnectionState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyIntegerProperty secondsToNextAttemptProperty() {
        return secondsToNextAttempt.getReadOnlyProperty();
    }

    ReadOnlyIntegerProperty waitingMessagesProperty() {
        return waitingMessages.getReadOnlyProperty();
    }

    void setOnSignedOut(Consumer<Failure> listener) {
        onSignedOut = listener;
    }

    @Override
    public void statusChanged(ConnectionStatus status) {
        int seconds = secondsTo(status);
        ui.execute(() -> {
            secondsToNextAttempt.set(seconds);
            state.set(status.state());
            if (status.state() == ConnectionState.REFUSED) {
                signedOut(status.refusal());
            }
        });
    }

    @Override
    public void outgoingChanged(OutgoingMessage message) {
        boolean changed = message.state() == OutgoingMessage.State.SENDING
                ? waiting.add(message.id())
                : waiting.remove(message.id());
        if (changed) {
            int count = waiting.size();
            ui.execute(() -> waitingMessages.set(count));
        }
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
