package chat.lanyard.client.ui.saved;

import chat.lanyard.client.conversation.ChatViewModel;
import chat.lanyard.client.conversation.SavedItem;
import chat.lanyard.client.conversation.SavedViewModel;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.common.Labels;
import chat.lanyard.client.ui.control.Panel;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The messages saved for later: Enter or a click goes there, Delete lets one go. */
public final class SavedPanel implements Panel {
    private final SavedViewModel model;
    private final Consumer<SavedItem> open;
    private final ListView<SavedItem> list;
    private final VBox content;

    /** @param open shows a message where it stands */
    public SavedPanel(ChatViewModel chat, Consumer<SavedItem> open) {
        this.model = chat.saved();
        this.open = open;
        list = new ListView<>(model.items());
        list.setId("saved");
        list.getStyleClass().addAll("plain-list", "saved-list");
        list.setAccessibleText(Texts.get("saved.title"));
        list.setCellFactory(view -> new SavedCell(chat.channels(), model::remove));
        list.setPlaceholder(placeholder());
        list.setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                openSelected();
            }
        });
        list.setOnKeyPressed(event -> pressed(event.getCode()));
        VBox.setVgrow(list, Priority.ALWAYS);
        content = new VBox(list, problem()) {
            @Override
            public void requestFocus() {
                list.requestFocus();
            }
        };
        model.refresh();
    }

    private Node placeholder() {
        ReadOnlyBooleanProperty fetched = model.fetchedProperty();
        Label title = Labels.wrapped("", "title");
        title.textProperty().bind(fetched.map(known -> known ? Texts.get("saved.empty") : Texts.get("saved.unknown")));
        Label words = Labels.wrapped("", "second");
        words.textProperty()
                .bind(fetched.map(known -> known ? Texts.get("saved.emptyHint") : Texts.get("saved.unknownHint")));
        VBox hint = new VBox(title, words);
        hint.getStyleClass().add("empty-hint");
        return hint;
    }

    private Label problem() {
        Label words = Labels.wrapped(Texts.get("saved.notRemoved"), "small", "second");
        words.visibleProperty().bind(Bindings.isNotNull(model.problemProperty()));
        words.managedProperty().bind(words.visibleProperty());
        return words;
    }

    private void pressed(KeyCode key) {
        SavedItem chosen = list.getSelectionModel().getSelectedItem();
        if (key == KeyCode.ENTER) {
            openSelected();
        } else if (key == KeyCode.DELETE && chosen != null) {
            model.remove(chosen);
        }
    }

    private void openSelected() {
        SavedItem chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null && !chosen.isDeleted()) {
            open.accept(chosen);
        }
    }

    @Override
    public ObservableValue<String> title() {
        return new ReadOnlyStringWrapper(Texts.get("saved.title"));
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public boolean belongsToConversation() {
        return false;
    }
}
