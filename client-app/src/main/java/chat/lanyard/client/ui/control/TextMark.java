package chat.lanyard.client.ui.control;

import javafx.scene.shape.Path;
import javafx.scene.text.TextFlow;

/** What is drawn behind a part of a text, in each of its lines. */
final class TextMark extends Path {
    private final int from;
    private final int to;

    TextMark(int from, int to, String style) {
        this.from = from;
        this.to = to;
        getStyleClass().add(style);
        setManaged(false);
        setMouseTransparent(true);
    }

    /** Goes to where the text stands now. */
    void follow(TextFlow text) {
        getElements().setAll(text.rangeShape(from, to));
    }
}
