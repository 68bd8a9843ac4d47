package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.conversation.EditViewModel;
import chat.lanyard.client.conversation.MessageItem;
import chat.lanyard.client.ui.control.Composer;
import chat.lanyard.client.ui.control.EditField;
import javafx.beans.binding.Bindings;
import javafx.scene.layout.StackPane;

/** Below the timeline: the composer, or in its place what edits a message. */
final class WritingArea extends StackPane {
    private final EditViewModel editing;
    private final Composer composer;
    private final EditField editor;

    WritingArea(EditViewModel editing, Composer composer) {
        this.editing = editing;
        this.composer = composer;
        editor = new EditField(editing::save, editing::cancel);
        editor.textProperty().bindBidirectional(editing.textProperty());
        editor.savingProperty().bind(editing.savingProperty());
        editor.problemProperty()
                .bind(Bindings.createStringBinding(
                        () -> editing.failureProperty().get() == null
                                ? ""
                                : ChangeFailures.words(editing.failureProperty().get()),
                        editing.failureProperty()));
        getStyleClass().add("composer-area");
        getChildren().add(composer);
        editing.messageProperty().addListener((property, before, now) -> show(now));
        editing.savingProperty().addListener((property, before, saving) -> focusAgain(saving));
    }

    boolean isEditing() {
        return editing.messageProperty().get() != null;
    }

    void cancelEdit() {
        editing.cancel();
    }

    private void show(MessageItem edited) {
        getChildren().setAll(edited == null ? composer : editor);
        requestFocus();
    }

    /** What is disabled loses the focus. */
    private void focusAgain(boolean saving) {
        if (!saving && isEditing()) {
            editor.requestFocus();
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
