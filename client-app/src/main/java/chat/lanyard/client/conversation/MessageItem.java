package chat.lanyard.client.conversation;

import chat.lanyard.client.people.Avatar;
import chat.lanyard.client.sync.ChangeFailure;
import chat.lanyard.client.sync.SendFailure;
import chat.lanyard.protocol.value.ClientMessageId;
import chat.lanyard.protocol.value.FileName;
import chat.lanyard.protocol.value.MessageId;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.protocol.value.UserProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * A message in a timeline; the same object from the moment it was typed until it is stored, so that a row can follow
 * its properties. Properties belong to the user interface's thread.
 */
public final class MessageItem implements TimelineItem {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final ClientMessageId clientMessageId;
    private final ReadOnlyObjectWrapper<UserProfile> author;
    private final UserId authorId;
    private final boolean own;
    private final ReadOnlyObjectWrapper<MessageContent> content;
    private final ReadOnlyObjectWrapper<Instant> at;
    private final ReadOnlyObjectWrapper<DeliveryState> state;
    private final ReadOnlyObjectWrapper<ChangeFailure> changeFailure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<SendFailure> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<FileItem>> files = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper firstOfGroup = new ReadOnlyBooleanWrapper(true);

    /** Set on the event thread once the server has named it. */
    private volatile MessageId id;

    MessageItem(
            ClientMessageId clientMessageId,
            UserProfile author,
            boolean own,
            MessageContent content,
            Instant at,
            DeliveryState state) {
        this.clientMessageId = clientMessageId;
        this.author = new ReadOnlyObjectWrapper<>(author);
        this.authorId = author.id();
        this.own = own;
        this.content = new ReadOnlyObjectWrapper<>(content);
        this.at = new ReadOnlyObjectWrapper<>(at);
        this.state = new ReadOnlyObjectWrapper<>(state);
    }

    public String authorName() {
        return author.get().displayName();
    }

    public Avatar avatar() {
        return Avatar.of(author.get());
    }

    /** Whether the user of this client wrote it. */
    public boolean isOwn() {
        return own;
    }

    /** What it says now; empty once it is deleted. */
    public String text() {
        return content().text();
    }

    public MessageContent content() {
        return content.get();
    }

    /** What it says, which the author may change. */
    public ReadOnlyObjectProperty<MessageContent> contentProperty() {
        return content.getReadOnlyProperty();
    }

    /** Its files, in order; they stay the same but for the moment when the server has it. */
    public ReadOnlyObjectProperty<List<FileItem>> filesProperty() {
        return files.getReadOnlyProperty();
    }

    public List<FileItem> files() {
        return files.get();
    }

    /** Whether it says nothing but the names of its files. */
    public boolean isWithoutWords() {
        return !files().isEmpty() && text().equals(FileName.all(files().stream().map(FileItem::name)));
    }

    /** Shows what is left of it on its way, where a file was left out. */
    void showLeft(String words, List<FileItem> left) {
        if (left.size() < files().size()) {
            content.set(MessageContent.of(words));
            files.set(left);
        }
    }

    void setFiles(List<FileItem> shown) {
        files.set(shown);
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

    /** Why the last wish to change it was not fulfilled; {@code null} if there was none or it was. */
    public ReadOnlyObjectProperty<ChangeFailure> changeFailureProperty() {
        return changeFailure.getReadOnlyProperty();
    }

    /** Whether the server has it, and it was not deleted since. */
    public boolean isChangeable() {
        return id != null && !content().deleted();
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

    /** The server's name for it; {@code null} until it is stored. */
    public MessageId id() {
        return id;
    }

    void setId(MessageId named) {
        id = named;
    }

    void setChangeFailure(ChangeFailure reason) {
        changeFailure.set(reason);
    }

    /** Who wrote it, as they are now. */
    public ReadOnlyObjectProperty<UserProfile> authorProperty() {
        return author.getReadOnlyProperty();
    }

    public UserProfile author() {
        return author.get();
    }

    UserId authorId() {
        return authorId;
    }

    void setAuthor(UserProfile changed) {
        author.set(changed);
    }

    void setContent(MessageContent changed) {
        content.set(changed);
    }

    void setFirstOfGroup(boolean first) {
        firstOfGroup.set(first);
    }

    /** Finds out what to say of a message that is still on its way. */
    void stillWaits(Instant now, boolean connected) {
        if (state().isOnItsWay()) {
            boolean slow = Duration.between(at(), now).compareTo(PATIENCE) >= 0;
            DeliveryState waiting = slow ? DeliveryState.SLOW : DeliveryState.SENDING;
            state.set(connected ? waiting : DeliveryState.OFFLINE);
        }
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
