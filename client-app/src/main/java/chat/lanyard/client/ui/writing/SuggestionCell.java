package chat.lanyard.client.ui.writing;

import chat.lanyard.client.conversation.Suggestion;
import chat.lanyard.client.ui.common.Labels;
import chat.lanyard.client.ui.control.EmojiView;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;

/** One suggestion: its picture, its name, and what tells it from others. */
final class SuggestionCell extends ListCell<Suggestion> {
    private static final double EMOJI = 20;

    SuggestionCell(Consumer<Suggestion> take) {
        setOnMouseClicked(event -> {
            if (!isEmpty()) {
                take.accept(getItem());
            }
        });
    }

    @Override
    protected void updateItem(Suggestion suggestion, boolean empty) {
        super.updateItem(suggestion, empty);
        setText(null);
        setGraphic(null);
        setAccessibleText(null);
        if (!empty && suggestion != null) {
            HBox row = new HBox(8);
            row.setAlignment(Pos.CENTER_LEFT);
            if (suggestion.emoji() != null) {
                row.getChildren().add(EmojiView.of(suggestion.emoji(), EMOJI));
            }
            row.getChildren()
                    .addAll(
                            Labels.styled(suggestion.name(), "name"),
                            Labels.styled(suggestion.detail(), "small", "second"));
            setGraphic(row);
            setAccessibleText(suggestion.name() + " " + suggestion.detail());
        }
    }
}
