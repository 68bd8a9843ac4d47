package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.conversation.MessageContent;
import chat.lanyard.client.emoji.EmojiTable;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.common.Labels;
import chat.lanyard.client.ui.control.EmojiView;
import chat.lanyard.client.ui.control.Panel;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;

/** Everybody who has reacted to a message, by emoji. */
final class ReactorsCard implements Panel {
    private static final double EMOJI = 20;
    private final ListView<MessageContent.Reaction> list;

    ReactorsCard(List<MessageContent.Reaction> reactions) {
        list = new ListView<>(FXCollections.observableArrayList(reactions));
        list.setId("reactors");
        list.getStyleClass().add("plain-list");
        list.setAccessibleText(Texts.get("reactors.title"));
        list.setCellFactory(all -> new ReactionCell());
        list.getSelectionModel().selectFirst();
    }

    private static final class ReactionCell extends ListCell<MessageContent.Reaction> {
        @Override
        protected void updateItem(MessageContent.Reaction reaction, boolean empty) {
            super.updateItem(reaction, empty);
            setPrefWidth(0);
            setGraphic(empty || reaction == null ? null : rowOf(reaction));
            setAccessibleText(empty || reaction == null ? null : spoken(reaction));
        }

        private static HBox rowOf(MessageContent.Reaction reaction) {
            Label names = Labels.wrapped(names(reaction));
            names.setMinWidth(0);
            return new HBox(12, EmojiView.of(reaction.emoji(), EMOJI), names);
        }

        private static String spoken(MessageContent.Reaction reaction) {
            return Texts.get("reactors.spoken", EmojiTable.get().nameOf(reaction.emoji()), names(reaction));
        }

        private static String names(MessageContent.Reaction reaction) {
            return String.join(", ", reaction.names());
        }
    }

    @Override
    public ObservableValue<String> title() {
        return new ReadOnlyStringWrapper(Texts.get("reactors.title"));
    }

    @Override
    public Node content() {
        return list;
    }
}
