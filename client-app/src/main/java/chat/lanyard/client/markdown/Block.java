package chat.lanyard.client.markdown;

import java.util.List;

/** What stands below each other. */
public sealed interface Block {
    /** Text that wraps. */
    record Paragraph(List<Span> spans) implements Block {
        public Paragraph {
            spans = List.copyOf(spans);
        }
    }

    /**
     * A heading.
     *
     * @param level 1 to 6
     */
    record Heading(int level, List<Span> spans) implements Block {
        public Heading {
            spans = List.copyOf(spans);
        }
    }

    /** Code, as it was typed. */
    record Code(List<CodeToken> tokens) implements Block {
        public Code {
            tokens = List.copyOf(tokens);
        }

        public String text() {
            StringBuilder text = new StringBuilder();
            tokens.forEach(token -> text.append(token.text()));
            return text.toString();
        }
    }

    /** What somebody else said. */
    record Quote(List<Block> blocks) implements Block {
        public Quote {
            blocks = List.copyOf(blocks);
        }
    }

    /** A list. */
    record Items(List<Item> items) implements Block {
        public Items {
            items = List.copyOf(items);
        }
    }

    /**
     * One entry of a list.
     *
     * @param mark its number, or a bullet
     */
    record Item(String mark, List<Block> blocks) {
        public Item {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * Words in rows and columns; every row has as many cells.
     *
     * @param rows the first one names the columns
     */
    record Table(List<List<Cell>> rows) implements Block {
        public Table {
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /** What stands in one row and column. */
    record Cell(List<Span> spans, Side side) {
        public Cell {
            spans = List.copyOf(spans);
        }
    }

    /** Where the words of a cell stand. */
    enum Side {
        LEFT,
        CENTER,
        RIGHT
    }

    /** A line across. */
    record Rule() implements Block {}
}
