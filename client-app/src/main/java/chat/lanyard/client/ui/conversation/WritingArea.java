package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.conversation.ChatViewModel;
import chat.lanyard.client.conversation.EditViewModel;
import chat.lanyard.client.conversation.MessageItem;
import chat.lanyard.client.ui.control.Composer;
import chat.lanyard.client.ui.control.EditField;
import chat.lanyard.client.ui.writing.WritingTools;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ChangeListener;
import javafx.scene.layout.StackPane;

/** Below the timeline: the composer, or in its place what edits a message. */
final class WritingArea extends StackPane {
    private final EditViewModel editing;
    private final Composer composer;
    private final EditField editor;
    private final ChangeListener<MessageItem> changed = (property, before, now) -> show(now);

    /** @param model knows the names and emojis that complete themselves in both */
    WritingArea(EditViewModel editing, Composer composer, ChatViewModel model) {
        this.editing = editing;
        this.composer = composer;
        editor = new EditField(editing::save, editing::cancel);
        editor.textProperty().bindBidirectional(editing.textProperty());
        editor.editableProperty().bind(editing.savingProperty().not());
        editor.problemProperty()
                .bind(Bindings.createStringBinding(
                        () -> editing.failureProperty().get() == null
                                ? ""
                                : ChangeFailures.words(editing.failureProperty().get()),
                        editing.failureProperty()));
        WritingTools.equip(composer, model);
        WritingTools.equip(editor, model);
        getStyleClass().add("composer-area");
        getChildren().add(isEditing() ? editor : composer);
        editing.messageProperty().addListener(changed);
    }

    /** Lets go of the view models. */
    void dispose() {
        editing.messageProperty().removeListener(changed);
        editor.textProperty().unbindBidirectional(editing.textProperty());
        editor.editableProperty().unbind();
        editor.problemProperty().unbind();
    }

    boolean isEditing() {
        return editing.messageProperty().get() != null;
    }

    void cancelEdit() {
        editing.cancel();
    }

    /** An edit that ends by itself does not take the focus from elsewhere. */
    private void show(MessageItem edited) {
        boolean begins = edited != null;
        boolean focused = isFocusWithin();
        getChildren().setAll(begins ? editor : composer);
        if (begins || focused) {
            requestFocus();
        }
    }

    /** Puts the caret where one writes. */
    @Override
    public void requestFocus() {
        if (isEditing()) {
            editor.requestFocus();
        } else {
            composer.requestFocus();
        }
    }
}
