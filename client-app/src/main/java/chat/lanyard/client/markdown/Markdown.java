package chat.lanyard.client.markdown;

import java.util.List;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/**
 * Reads CommonMark with strikethrough, tables and bare addresses. HTML is text, images are links, line breaks are kept. May be used by any
 * thread, and takes time and room in proportion to the text, whatever it holds.
 */
public final class Markdown {
    private static final int DEPTH = 12;

    /** Pieces beyond which a text is shown as it was typed: each costs the view a node. */
    private static final int MOST_PIECES = 1_000;

    private static final Parser PARSER = parser(List.of(AutolinkExtension.create(), StrikethroughExtension.create()));

    private static final Parser WITH_TABLES =
            parser(List.of(AutolinkExtension.create(), StrikethroughExtension.create(), TablesExtension.create()));

    private Markdown() {}

    private static Parser parser(List<Extension> extensions) {
        return Parser.builder()
                .extensions(extensions)
                .enabledBlockTypes(Set.of(
                        Heading.class,
                        ThematicBreak.class,
                        FencedCodeBlock.class,
                        IndentedCodeBlock.class,
                        BlockQuote.class,
                        ListBlock.class))
                .maxOpenBlockParsers(DEPTH)
                .maxInlineNesting(DEPTH)
                .build();
    }

    public static MarkdownDocument parse(String text) {
        Parser parser = TableReader.mayRead(text) ? WITH_TABLES : PARSER;
        PieceCount pieces = new PieceCount(MOST_PIECES);
        List<Block> blocks = new BlockReader(pieces).read(parser.parse(text));
        return blocks.isEmpty() || pieces.isExceeded() ? MarkdownDocument.plain(text) : new MarkdownDocument(blocks);
    }
}
