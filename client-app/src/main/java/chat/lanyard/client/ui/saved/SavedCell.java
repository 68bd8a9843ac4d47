package chat.lanyard.client.ui.saved;

import chat.lanyard.client.conversation.ChannelItem;
import chat.lanyard.client.conversation.SavedItem;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.common.Icons;
import chat.lanyard.client.ui.common.Labels;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** A saved message: whose, where, when, and how it begins. */
final class SavedCell extends ListCell<SavedItem> {
    private static final double LINES_HIGH = 64;
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT);

    private final List<ChannelItem> channels;
    private final Label person = Labels.styled("", "name");
    private final Label place = Labels.styled("", "small", "second");
    private final Label text = Labels.wrapped("");
    private final VBox row;

    SavedCell(List<ChannelItem> channels, Consumer<SavedItem> remove) {
        this.channels = channels;
        Button gone = Icons.button(Feather.X, Texts.get("saved.remove"), () -> remove.accept(getItem()));
        gone.setFocusTraversable(false);
        place.setMinWidth(0);
        text.setMaxHeight(LINES_HIGH);
        HBox head = new HBox(8, person, Labels.gap(), gone);
        head.setAlignment(Pos.CENTER_LEFT);
        row = new VBox(2, head, text, place);
        row.setPrefWidth(0);
        getStyleClass().add("saved-cell");
    }

    @Override
    protected void updateItem(SavedItem item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        String words = item.isDeleted() ? Texts.get("message.deleted") : item.text();
        String where =
                Texts.get("saved.place", nameOf(item), WHEN.format(item.at().atZone(ZoneId.systemDefault())));
        person.setText(item.person());
        text.setText(words);
        place.setText(where);
        setAccessibleText(Texts.get("saved.spoken", item.person(), words, where));
        setGraphic(row);
    }

    private String nameOf(SavedItem item) {
        return channels.stream()
                .filter(channel -> channel.id().equals(item.channel()))
                .map(channel -> channel.nameProperty().get())
                .findFirst()
                .orElse("");
    }
}
