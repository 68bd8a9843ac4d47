package chat.lanyard.client.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;

/** Turns the library's tree into blocks. */
final class BlockReader extends AbstractVisitor {
    private final PieceCount pieces;
    private List<Block> blocks = new ArrayList<>();

    BlockReader(PieceCount pieces) {
        this.pieces = pieces;
    }

    /** The blocks in a part of the tree. */
    List<Block> read(Node parent) {
        List<Block> outer = blocks;
        List<Block> inner = new ArrayList<>();
        blocks = inner;
        visitChildren(parent);
        blocks = outer;
        return inner;
    }

    private void add(Block block) {
        pieces.add(1);
        blocks.add(block);
    }

    private List<Span> spans(Node node) {
        List<Span> spans = new SpanReader().read(node);
        pieces.add(spans.size());
        return spans;
    }

    @Override
    public void visit(Paragraph paragraph) {
        add(new Block.Paragraph(spans(paragraph)));
    }

    @Override
    public void visit(Heading heading) {
        add(new Block.Heading(heading.getLevel(), spans(heading)));
    }

    @Override
    public void visit(FencedCodeBlock code) {
        String info = code.getInfo() == null ? "" : code.getInfo().strip();
        addCode(info.split("\\s", 2)[0], code.getLiteral());
    }

    @Override
    public void visit(IndentedCodeBlock code) {
        addCode("", code.getLiteral());
    }

    private void addCode(String language, String text) {
        List<CodeToken> tokens = Highlighter.tokens(language, text.stripTrailing());
        pieces.add(tokens.size());
        add(new Block.Code(tokens));
    }

    @Override
    public void visit(BlockQuote quote) {
        add(new Block.Quote(read(quote)));
    }

    @Override
    public void visit(BulletList list) {
        List<Block.Item> items = new ArrayList<>();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            items.add(new Block.Item("•", read(item)));
        }
        addItems(items);
    }

    @Override
    public void visit(OrderedList list) {
        List<Block.Item> items = new ArrayList<>();
        int number = list.getMarkerStartNumber();
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            items.add(new Block.Item(number++ + list.getMarkerDelimiter(), read(item)));
        }
        addItems(items);
    }

    private void addItems(List<Block.Item> items) {
        pieces.add(items.size());
        add(new Block.Items(items));
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof TableBlock) {
            add(new TableReader(pieces).read(block));
        } else {
            visitChildren(block);
        }
    }

    @Override
    public void visit(ThematicBreak rule) {
        add(new Block.Rule());
    }

    /** Nothing that was typed is left out. */
    @Override
    public void visit(LinkReferenceDefinition definition) {
        add(new Block.Paragraph(
                List.of(Span.plain("[" + definition.getLabel() + "]: " + definition.getDestination()))));
    }
}
