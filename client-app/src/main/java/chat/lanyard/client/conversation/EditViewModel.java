package chat.lanyard.client.conversation;

import chat.lanyard.client.emoji.EmojiText;
import chat.lanyard.client.sync.ChangeFailure;
import chat.lanyard.client.sync.MessageChanges;
import chat.lanyard.client.sync.TimelinePlace;
import java.util.HashMap;
import java.util.Map;
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
    /** A message and what it is to say. */
    private record Edit(MessageItem message, String text) {}

    private final MessageChanges changes;
    private final Executor ui;
    private final ReadOnlyObjectWrapper<MessageItem> message = new ReadOnlyObjectWrapper<>();
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<ChangeFailure> failure = new ReadOnlyObjectWrapper<>();
    private final Map<TimelinePlace, Edit> left = new HashMap<>();
    private TimelinePlace place;

    /** Counts the edits: the outcome of one that was left is not that of the next. */
    private int edits;

    EditViewModel(MessageChanges changes, Executor ui) {
        this.changes = changes;
        this.ui = ui;
    }

    /** Another place is open now, or with {@code null} none: what is typed into an edit waits until one comes back. */
    void open(TimelinePlace opened) {
        if (message.get() != null) {
            left.put(place, new Edit(message.get(), text.get()));
        }
        cancel();
        place = opened;
        Edit before = left.remove(opened);
        if (before != null) {
            begin(before);
        }
    }

    /** Begins with the text as it is; what was typed into another edit is dropped. */
    void begin(MessageItem chosen) {
        cancel();
        begin(new Edit(chosen, chosen.text()));
    }

    private void begin(Edit edit) {
        text.set(edit.text());
        message.set(edit.message());
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
        Edit saved = new Edit(edited, text.get());
        changes.edit(place.channel(), edited.id(), wanted, outcome -> ui.execute(() -> saved(mine, saved, outcome)));
    }

    private void saved(int edit, Edit saved, Optional<ChangeFailure> outcome) {
        if (edit != edits) {
            outcome.ifPresentOrElse(saved.message()::setChangeFailure, () -> forget(saved));
        } else if (outcome.isEmpty()) {
            cancel();
        } else {
            saving.set(false);
            failure.set(outcome.get());
        }
    }

    /** It was left while it was being saved, and one may have come back to it. */
    private void forget(Edit saved) {
        left.values().remove(saved);
        if (saved.equals(new Edit(message.get(), text.get()))) {
            cancel();
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
