package chat.lanyard.client.conversation;

import chat.lanyard.client.people.Avatar;
import chat.lanyard.client.sync.SendFailure;
import chat.lanyard.protocol.value.ClientMessageId;
import chat.lanyard.protocol.value.UserProfile;
import java.time.Instant;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * A message in a timeline; the same object from the moment it was typed until it is stored, so that a row can follow
 * its properties. Properties belong to the user interface's thread.
 */
public final class MessageItem implements TimelineItem {
    private final ClientMessageId clientMessageId;
    private final UserProfile author;
    private final Avatar avatar;
    private final boolean own;
    private final String text;
    private final ReadOnlyObjectWrapper<Instant> at;
    private final ReadOnlyObjectWrapper<DeliveryState> state;
    private final ReadOnlyObjectWrapper<SendFailure> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper firstOfGroup = new ReadOnlyBooleanWrapper(true);

    MessageItem(
            ClientMessageId clientMessageId,
            UserProfile author,
            boolean own,
            String text,
            Instant at,
            DeliveryState state) {
        this.clientMessageId = clientMessageId;
        this.author = author;
        this.avatar = Avatar.of(author);
        this.own = own;
        this.text = text;
        this.at = new ReadOnlyObjectWrapper<>(at);
        this.state = new ReadOnlyObjectWrapper<>(state);
    }

    public String authorName() {
        return author.displayName();
    }

    public Avatar avatar() {
        return avatar;
    }

    /** Whether the user of this client wrote it. */
    public boolean isOwn() {
        return own;
    }

    public String text() {
        return text;
    }

    public Instant at() {
        return at.get();
    }

    /** When it was typed here, then when the server stored it. */
    public ReadOnlyObjectProperty<Instant> atProperty() {
        return at.getReadOnlyProperty();
    }

    public DeliveryState state() {
        return state.get();
    }

    public ReadOnlyObjectProperty<DeliveryState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Why it is {@link DeliveryState#FAILED}; {@code null} in the other states. */
    public ReadOnlyObjectProperty<SendFailure> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    public boolean isFirstOfGroup() {
        return firstOfGroup.get();
    }

    /** Whether author and time are shown above it: the message before it is another author's, or 5 minutes older. */
    public ReadOnlyBooleanProperty firstOfGroupProperty() {
        return firstOfGroup.getReadOnlyProperty();
    }

    ClientMessageId clientMessageId() {
        return clientMessageId;
    }

    UserProfile author() {
        return author;
    }

    void setFirstOfGroup(boolean first) {
        firstOfGroup.set(first);
    }

    void sending() {
        failure.set(null);
        state.set(DeliveryState.SENDING);
    }

    void stored(Instant when) {
        at.set(when);
        failure.set(null);
        state.set(DeliveryState.STORED);
    }

    void failed(SendFailure reason) {
        failure.set(reason);
        state.set(DeliveryState.FAILED);
    }
}
