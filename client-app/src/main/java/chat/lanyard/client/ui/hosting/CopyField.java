package chat.lanyard.client.ui.hosting;

import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.common.Copying;
import chat.lanyard.client.ui.common.Labels;
import chat.lanyard.client.ui.theme.Fonts;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A text to pass on: shown in full, selectable, with a button that copies it. */
class CopyField extends VBox {
    private final HBox row;

    CopyField(String id, String name, ObservableStringValue value) {
        TextField field = new TextField();
        field.setId(id);
        field.setEditable(false);
        field.textProperty().bind(value);
        field.setStyle("-fx-font-family: \"" + Fonts.codeFamily() + "\"; -fx-font-size: 13px");
        HBox.setHgrow(field, Priority.ALWAYS);
        Label label = Labels.styled(name, "field-label");
        label.setLabelFor(field);
        Button copy = new Button(Texts.get("hosting.copy"));
        copy.setAccessibleText(Texts.get("hosting.copyName", name));
        copy.setMinWidth(USE_PREF_SIZE);
        copy.disableProperty().bind(field.textProperty().isEmpty());
        copy.setOnAction(event -> Copying.copy(value.get()));
        row = new HBox(field, copy);
        row.getStyleClass().add("row");
        getStyleClass().add("field");
        getChildren().addAll(label, row);
    }

    /** Puts another button at the end of the row. */
    final void addButton(Button button) {
        button.setMinWidth(USE_PREF_SIZE);
        row.getChildren().add(button);
    }
}
