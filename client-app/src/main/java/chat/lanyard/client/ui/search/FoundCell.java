package chat.lanyard.client.ui.search;

import chat.lanyard.client.search.FoundItem;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.common.Labels;
import chat.lanyard.protocol.search.TextRange;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A message that was found: who, where, when, and its words with what was looked for marked. */
final class FoundCell extends ListCell<FoundItem> {
    FoundCell() {
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(FoundItem item, boolean empty) {
        super.updateItem(item, empty);
        boolean nothing = empty || item == null;
        setGraphic(nothing ? null : row(item));
        setAccessibleText(
                nothing
                        ? null
                        : Texts.get(
                                "search.spoken",
                                item.author(),
                                item.place(),
                                time(item.hit().at()),
                                item.hit().text()));
    }

    private static VBox row(FoundItem item) {
        Label author = Labels.styled(item.author(), "name");
        author.setMinWidth(0);
        Label place = Labels.styled(item.place(), "small", "second");
        place.setMinWidth(0);
        Label time = Labels.styled(time(item.hit().at()), "small", "second");
        time.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(8, author, Labels.gap(), time);
        head.setAlignment(Pos.BASELINE_LEFT);
        VBox row = new VBox(2, head, place, new TextFlow(pieces(item).toArray(new Text[0])));
        row.getStyleClass().add("found");
        return row;
    }

    /** Line breaks would tear short words apart. */
    private static List<Text> pieces(FoundItem item) {
        String text = item.hit().text().replace('\n', ' ');
        List<Text> pieces = new ArrayList<>();
        int place = 0;
        for (TextRange match : item.hit().matches()) {
            addPiece(pieces, text.substring(place, match.start()), "found-around");
            addPiece(pieces, text.substring(match.start(), match.end()), "found-match");
            place = match.end();
        }
        addPiece(pieces, text.substring(place), "found-around");
        return pieces;
    }

    private static void addPiece(List<Text> pieces, String words, String style) {
        if (!words.isEmpty()) {
            Text piece = new Text(words);
            piece.getStyleClass().add(style);
            pieces.add(piece);
        }
    }

    private static String time(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withZone(ZoneId.systemDefault())
                .format(at);
    }
}
