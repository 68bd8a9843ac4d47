package chat.lanyard.client.ui.writing;

import chat.lanyard.client.emoji.EmojiTable;
import chat.lanyard.client.ui.control.EmojiView;
import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.TilePane;

/** Emojis in rows, one of which is the current one. */
final class EmojiGrid extends ScrollPane {
    static final int COLUMNS = 9;

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final double EMOJI = 24;
    private static final double CELL = 36;
    private static final double HEIGHT = 252;
    private static final double SCROLL_BAR = 16;

    private final TilePane tiles = new TilePane();
    private final Consumer<String> take;
    private final Consumer<String> describe;
    private List<String> emojis = List.of();
    private int current;

    /** @param describe hears which one is the current one, {@code null} if there is none */
    EmojiGrid(Consumer<String> take, Consumer<String> describe) {
        this.take = take;
        this.describe = describe;
        tiles.setPrefColumns(COLUMNS);
        tiles.setPrefTileWidth(CELL);
        tiles.setPrefTileHeight(CELL);
        setContent(tiles);
        setFocusTraversable(false);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setMinHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        setPrefViewportWidth(COLUMNS * CELL + SCROLL_BAR);
    }

    void show(List<String> shown) {
        emojis = List.copyOf(shown);
        tiles.getChildren().setAll(emojis.stream().map(this::cell).toList());
        setVvalue(0);
        current = 0;
        move(0);
    }

    /** Makes another one the current one, as far as there are any. */
    void move(int step) {
        mark(false);
        current = Math.max(0, Math.min(emojis.size() - 1, current + step));
        mark(true);
        describe.accept(emojis.isEmpty() ? null : emojis.get(current));
        scrollToCurrent();
    }

    void takeCurrent() {
        if (!emojis.isEmpty()) {
            take.accept(emojis.get(current));
        }
    }

    private Node cell(String emoji) {
        StackPane cell = new StackPane(EmojiView.of(emoji, EMOJI));
        cell.getStyleClass().add("emoji-cell");
        cell.setAccessibleRole(AccessibleRole.BUTTON);
        cell.setAccessibleText(EmojiTable.get().wordsOf(emoji));
        cell.setOnMouseEntered(event -> move(tiles.getChildren().indexOf(cell) - current));
        cell.setOnMouseClicked(event -> take.accept(emoji));
        return cell;
    }

    private void mark(boolean isCurrent) {
        if (current < tiles.getChildren().size()) {
            tiles.getChildren().get(current).pseudoClassStateChanged(CURRENT, isCurrent);
        }
    }

    private void scrollToCurrent() {
        double hidden = Math.ceil(emojis.size() / (double) COLUMNS) * CELL - HEIGHT;
        double top = current / COLUMNS * CELL;
        double shown = getVvalue() * Math.max(0, hidden);
        if (hidden > 0 && top < shown) {
            setVvalue(top / hidden);
        } else if (hidden > 0 && top + CELL > shown + HEIGHT) {
            setVvalue(Math.min(1, (top + CELL - HEIGHT) / hidden));
        }
    }
}
