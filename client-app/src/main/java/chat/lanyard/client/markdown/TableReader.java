package chat.lanyard.client.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;

/** Turns the library's tree of one table into rows. For one use. */
final class TableReader extends AbstractVisitor {
    /** The library fills short rows up with empty cells, so that a few signs could make millions of them. */
    private static final int MOST_CELLS = 1_000;

    private final PieceCount pieces;
    private final List<List<Block.Cell>> rows = new ArrayList<>();

    TableReader(PieceCount pieces) {
        this.pieces = pieces;
    }

    /** Whether no table in a text can have more cells than are drawn; takes no more than one look at each of its signs. */
    static boolean mayRead(String text) {
        long lines = 1;
        long columns = 1;
        long most = 1;
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            columns = sign == '\n' ? 1 : columns + (sign == '|' ? 1 : 0);
            lines += sign == '\n' ? 1 : 0;
            most = Math.max(most, columns);
        }
        return most > 1 && most * lines <= MOST_CELLS;
    }

    Block.Table read(Node table) {
        visitChildren(table);
        return new Block.Table(rows);
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof TableRow) {
            rows.add(new ArrayList<>());
            visitChildren(node);
        } else if (node instanceof TableCell cell) {
            List<Span> spans = new SpanReader().read(cell);
            pieces.add(1 + spans.size());
            rows.get(rows.size() - 1).add(new Block.Cell(spans, sideOf(cell)));
        } else {
            visitChildren(node);
        }
    }

    private static Block.Side sideOf(TableCell cell) {
        if (cell.getAlignment() == null) {
            return Block.Side.LEFT;
        }
        return switch (cell.getAlignment()) {
            case LEFT -> Block.Side.LEFT;
            case CENTER -> Block.Side.CENTER;
            case RIGHT -> Block.Side.RIGHT;
        };
    }
}
