package chat.lanyard.client.ui.rich;

import chat.lanyard.client.conversation.Names;
import chat.lanyard.client.markdown.Block;
import chat.lanyard.client.ui.control.SelectableText;
import java.util.List;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.StackPane;
import javafx.scene.text.TextAlignment;

/** A table with lines between its rows; no wider than its words, which wrap where there is no room. */
final class TableGrid extends GridPane {
    private final Names names;
    private final double emojiSize;

    TableGrid(Block.Table table, Names names, double emojiSize) {
        this.names = names;
        this.emojiSize = emojiSize;
        getStyleClass().add("text-table");
        setMaxWidth(USE_PREF_SIZE);
        for (int row = 0; row < table.rows().size(); row++) {
            addCells(row, table.rows().get(row));
        }
    }

    private void addCells(int row, List<Block.Cell> cells) {
        for (int column = 0; column < cells.size(); column++) {
            StackPane cell = new StackPane(text(cells.get(column)));
            cell.getStyleClass().add("text-table-cell");
            if (row == 0) {
                cell.getStyleClass().add("text-table-head");
            }
            add(cell, column, row);
        }
    }

    private SelectableText text(Block.Cell cell) {
        SelectableText text = SpanNodes.text(cell.spans(), names, emojiSize);
        text.setTextAlignment(
                switch (cell.side()) {
                    case LEFT -> TextAlignment.LEFT;
                    case CENTER -> TextAlignment.CENTER;
                    case RIGHT -> TextAlignment.RIGHT;
                });
        return text;
    }
}
