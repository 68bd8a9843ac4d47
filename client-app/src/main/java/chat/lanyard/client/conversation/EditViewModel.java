package chat.lanyard.client.conversation;

import chat.lanyard.client.emoji.EmojiText;
import chat.lanyard.client.sync.ChangeFailure;
import chat.lanyard.client.sync.MessageChanges;
import chat.lanyard.protocol.value.ChannelId;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The message that is being edited, if one is. Belongs to the user interface's thread. */
public final class EditViewModel {
    private final MessageChanges changes;
    private final Executor ui;
    private final ReadOnlyObjectWrapper<MessageItem> message = new ReadOnlyObjectWrapper<>();
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<ChangeFailure> failure = new ReadOnlyObjectWrapper<>();
    private ChannelId channel;

    /** Counts the edits: the outcome of one that was left is not that of the next. */
    private int edits;

    EditViewModel(MessageChanges changes, Executor ui) {
        this.changes = changes;
        this.ui = ui;
    }

    /** Begins with the text as it is; what was typed into another edit is dropped. */
    void begin(ChannelId where, MessageItem chosen) {
        cancel();
        channel = where;
        text.set(chosen.text());
        message.set(chosen);
    }

    /** Leaves the message as it is, unless it is being saved already: then the row tells if that fails. */
    public void cancel() {
        edits++;
        message.set(null);
        text.set("");
        saving.set(false);
        failure.set(null);
    }

    /** Asks the server; ends when that has worked, and says why when not. An unchanged text needs no asking. */
    public void save() {
        MessageItem edited = message.get();
        if (edited == null || saving.get()) {
            return;
        }
        String wanted = EmojiText.withEmojis(text.get());
        if (wanted.equals(edited.text())) {
            cancel();
            return;
        }
        saving.set(true);
        failure.set(null);
        edited.setChangeFailure(null);
        int mine = edits;
        changes.edit(channel, edited.id(), wanted, outcome -> ui.execute(() -> saved(mine, edited, outcome)));
    }

    private void saved(int edit, MessageItem edited, Optional<ChangeFailure> outcome) {
        if (edit != edits) {
            outcome.ifPresent(edited::setChangeFailure);
        } else if (outcome.isEmpty()) {
            cancel();
        } else {
            saving.set(false);
            failure.set(outcome.get());
        }
    }

    /** {@code null} while none is edited. */
    public ReadOnlyObjectProperty<MessageItem> messageProperty() {
        return message.getReadOnlyProperty();
    }

    /** What the message is to say. */
    public StringProperty textProperty() {
        return text;
    }

    public ReadOnlyBooleanProperty savingProperty() {
        return saving.getReadOnlyProperty();
    }

    /** Why it could not be saved; {@code null} if it was not tried. */
    public ReadOnlyObjectProperty<ChangeFailure> failureProperty() {
        return failure.getReadOnlyProperty();
    }
}
