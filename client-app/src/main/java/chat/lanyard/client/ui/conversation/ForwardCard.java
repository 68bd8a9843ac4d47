package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.conversation.ChannelItem;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.control.Panel;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

/** Asks which conversation a message is to be forwarded to. */
final class ForwardCard implements Panel {
    private final FilteredList<ChannelItem> found;
    private final ListView<ChannelItem> list;
    private final TextField field = new TextField();
    private final Consumer<ChannelItem> forward;
    private final VBox content;

    ForwardCard(ObservableList<ChannelItem> channels, Consumer<ChannelItem> forward) {
        this.forward = forward;
        found = new FilteredList<>(channels);
        list = new ListView<>(found);
        list.setId("forward-to");
        list.getStyleClass().add("plain-list");
        list.setAccessibleText(Texts.get("forward.list"));
        list.setCellFactory(all -> new NameCell());
        list.setOnMouseClicked(event -> choose());
        field.setPromptText(Texts.get("forward.prompt"));
        field.setAccessibleText(Texts.get("forward.prompt"));
        field.textProperty().addListener(typed -> filter());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        content = new VBox(8, field, list) {
            @Override
            public void requestFocus() {
                field.requestFocus();
            }
        };
        content.getStyleClass().add("side-content");
        filter();
    }

    private void filter() {
        String typed = field.getText().strip().toLowerCase(Locale.ROOT);
        found.setPredicate(
                channel -> ChannelCell.titleOf(channel).toLowerCase(Locale.ROOT).contains(typed));
        list.getSelectionModel().selectFirst();
    }

    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER) {
            choose();
            event.consume();
        } else if (event.getCode() == KeyCode.DOWN && event.getTarget() == field) {
            list.requestFocus();
            event.consume();
        }
    }

    private void choose() {
        ChannelItem chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            forward.accept(chosen);
        }
    }

    private static final class NameCell extends ListCell<ChannelItem> {
        @Override
        protected void updateItem(ChannelItem channel, boolean empty) {
            super.updateItem(channel, empty);
            setText(empty || channel == null ? null : ChannelCell.titleOf(channel));
        }
    }

    @Override
    public ObservableValue<String> title() {
        return new ReadOnlyStringWrapper(Texts.get("forward.title"));
    }

    @Override
    public Node content() {
        return content;
    }
}
