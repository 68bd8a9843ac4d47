package chat.lanyard.client.ui.control;

import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.common.Labels;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** Where a message is edited: Enter saves it, Shift+Enter makes a new line. */
public final class EditField extends WritingBox {
    private final Label problem = Labels.wrapped("", "small", "problem");

    public EditField(Runnable save, Runnable cancel) {
        super("editor");
        getStyleClass().add("edit-field");
        area().setAccessibleText(Texts.get("edit.name"));
        area().setOnEnter(save);
        setMargin(problem, new Insets(0, 8, 4, 8));
        problem.visibleProperty().bind(problem.managedProperty());
        problem.managedProperty().bind(problem.textProperty().isNotEmpty());
        getChildren().addAll(Labels.styled(Texts.get("edit.name"), "small", "second", "edit-head"), area(), problem);
        getChildren().add(foot(save, cancel));
    }

    private HBox foot(Runnable save, Runnable cancel) {
        Button saving = button(Texts.get("edit.save"), "edit-save", save);
        saving.getStyleClass().add("primary");
        return foot(Texts.get("edit.hint"), button(Texts.get("edit.cancel"), "edit-cancel", cancel), saving);
    }

    private static Button button(String name, String id, Runnable action) {
        Button button = new Button(name);
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    /** Says why it could not be saved; empty if nothing is wrong. */
    public StringProperty problemProperty() {
        return problem.textProperty();
    }

    /** Whether anything can be typed: not while it is being saved. */
    public BooleanProperty editableProperty() {
        return area().editableProperty();
    }

    /** Puts the caret behind the text. */
    @Override
    public void requestFocus() {
        area().requestFocus();
        area().end();
    }
}
