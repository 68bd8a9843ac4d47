package chat.lanyard.client.ui.people;

import chat.lanyard.client.people.ProfileViewModel;
import chat.lanyard.client.people.StatusEnd;
import chat.lanyard.client.people.StatusPreset;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.common.Labels;
import chat.lanyard.protocol.value.StatusMessage;
import java.time.ZoneId;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** Sets one's status: an emoji, some words, when it ends; or one of those that are often needed. */
final class StatusForm extends VBox {
    private final ProfileViewModel model;
    private final Runnable done;
    private final StringProperty emoji;
    private final TextField text = new TextField();
    private final ComboBox<StatusEnd> end = new ComboBox<>();

    /** @param now the status that there is, or {@code null} */
    StatusForm(ProfileViewModel model, StatusMessage now, EmojiButton chooser, Runnable done) {
        super(8);
        this.emoji = chooser.emojiProperty();
        this.model = model;
        this.done = done;
        emoji.set(now == null || now.emoji() == null ? "" : now.emoji().value());
        text.setId("status-text");
        text.setPromptText(Texts.get("status.prompt"));
        text.setAccessibleText(Texts.get("status.title"));
        text.setText(now == null || now.text() == null ? "" : now.text());
        text.setOnAction(event -> set());
        HBox.setHgrow(text, Priority.ALWAYS);
        Label name = Labels.styled(Texts.get("status.title"), "field-label");
        name.setLabelFor(text);
        getChildren().addAll(name, new HBox(8, chooser, text), presets(), ends(), buttons());
    }

    private FlowPane presets() {
        FlowPane presets = new FlowPane(6, 6);
        for (StatusPreset preset : StatusPreset.values()) {
            Button button = new Button(PeopleWords.of(preset));
            button.getStyleClass().add("reaction");
            button.setOnAction(event -> take(preset));
            presets.getChildren().add(button);
        }
        return presets;
    }

    private void take(StatusPreset preset) {
        emoji.set(preset.emoji());
        text.setText(PeopleWords.of(preset));
        end.setValue(preset.end());
    }

    private HBox ends() {
        end.setId("status-end");
        end.getItems().setAll(StatusEnd.values());
        end.setValue(StatusEnd.NEVER);
        end.setAccessibleText(Texts.get("status.end"));
        end.setConverter(new StringConverter<>() {
            @Override
            public String toString(StatusEnd value) {
                return value == null ? "" : PeopleWords.of(value);
            }

            @Override
            public StatusEnd fromString(String words) {
                throw new UnsupportedOperationException("it is chosen, not typed");
            }
        });
        HBox row = new HBox(8, Labels.styled(Texts.get("status.end"), "second"), end);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private HBox buttons() {
        Button set = new Button(Texts.get("status.set"));
        set.setId("set-status");
        set.disableProperty().bind(model.busyProperty());
        set.setOnAction(event -> set());
        Button clear = new Button(Texts.get("status.clear"));
        clear.setId("clear-status");
        clear.getStyleClass().add("plain");
        clear.disableProperty().bind(model.busyProperty());
        clear.setOnAction(event -> model.setStatus("", "", null, done));
        HBox row = new HBox(8, set, clear);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void set() {
        model.setStatus(
                emoji.get(),
                text.getText(),
                end.getValue().from(model.clock().instant(), ZoneId.systemDefault()),
                done);
    }
}
