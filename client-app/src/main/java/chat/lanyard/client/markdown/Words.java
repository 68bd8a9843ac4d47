package chat.lanyard.client.markdown;

import java.util.List;
import java.util.stream.Collectors;

/** The bare words of blocks. */
final class Words {
    private Words() {}

    static String of(List<Block> blocks) {
        return blocks.stream().map(Words::of).collect(Collectors.joining("\n"));
    }

    private static String of(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return ofSpans(paragraph.spans());
        }
        if (block instanceof Block.Heading heading) {
            return ofSpans(heading.spans());
        }
        if (block instanceof Block.Code code) {
            return code.text();
        }
        if (block instanceof Block.Quote quote) {
            return of(quote.blocks());
        }
        if (block instanceof Block.Items items) {
            return items.items().stream()
                    .map(item -> item.mark() + " " + of(item.blocks()))
                    .collect(Collectors.joining("\n"));
        }
        return block instanceof Block.Table table ? ofTable(table) : "";
    }

    private static String ofTable(Block.Table table) {
        return table.rows().stream()
                .map(row -> row.stream().map(cell -> ofSpans(cell.spans())).collect(Collectors.joining(", ")))
                .collect(Collectors.joining("\n"));
    }

    private static String ofSpans(List<Span> spans) {
        return spans.stream().map(Span::text).collect(Collectors.joining());
    }
}
