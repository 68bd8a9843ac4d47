package chat.lanyard.client.ui.control;

import chat.lanyard.client.ui.common.Labels;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;

/** Something to type in, one line or several, with its name above it, bound to a text both ways. Takes no room while hidden. */
public final class Field extends VBox {
    private static final int LINES = 3;
    private final TextInputControl input;

    private final BooleanProperty readOnly = new SimpleBooleanProperty();

    private Field(TextInputControl input, String id, String name, StringProperty value) {
        this.input = input;
        input.editableProperty().bind(readOnly.not());
        Label label = Labels.styled(name, "field-label");
        label.setLabelFor(input);
        input.setId(id);
        input.textProperty().bindBidirectional(value);
        getStyleClass().add("field");
        getChildren().addAll(label, input);
        managedProperty().bind(visibleProperty());
    }

    public static Field text(String id, String name, StringProperty value) {
        return new Field(new TextField(), id, name, value);
    }

    /** For several lines. */
    public static Field lines(String id, String name, StringProperty value) {
        TextArea area = new TextArea();
        area.setWrapText(true);
        area.setPrefRowCount(LINES);
        return new Field(area, id, name, value);
    }

    /** Shows dots for what is typed. */
    public static Field password(String id, String name, StringProperty value) {
        return new Field(new PasswordField(), id, name, value);
    }

    /** An example of what to type, shown while the field is empty. */
    public Field withPrompt(String prompt) {
        input.setPromptText(prompt);
        return this;
    }

    /** Whether it can only be read. */
    public BooleanProperty readOnlyProperty() {
        return readOnly;
    }

    public boolean isEmpty() {
        return input.getText().isEmpty();
    }

    /** Puts the caret behind what is there. */
    @Override
    public void requestFocus() {
        input.requestFocus();
        input.end();
    }
}
