package chat.lanyard.client.markdown;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Turns the library's nodes of one block into spans. For one use. */
final class SpanReader extends AbstractVisitor {
    private final List<Span> spans = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private Set<Style> styles = Set.of();
    private Link link;

    List<Span> read(Node block) {
        visitChildren(block);
        finishText();
        return spans;
    }

    /** What was gathered looks the same all through: the library cuts it wherever a sign could have had a meaning. */
    private void finishText() {
        spans.addAll(SpanSplitter.split(text.toString(), styles, link));
        text.setLength(0);
    }

    private void with(Style style, Node node) {
        Set<Style> outer = styles;
        finishText();
        styles = EnumSet.of(style);
        styles.addAll(outer);
        visitChildren(node);
        finishText();
        styles = outer;
    }

    @Override
    public void visit(Text node) {
        text.append(node.getLiteral());
    }

    @Override
    public void visit(HtmlInline node) {
        text.append(node.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak node) {
        text.append('\n');
    }

    @Override
    public void visit(HardLineBreak node) {
        text.append('\n');
    }

    @Override
    public void visit(Code node) {
        Set<Style> outer = styles;
        finishText();
        styles = EnumSet.of(Style.CODE);
        styles.addAll(outer);
        text.append(node.getLiteral());
        finishText();
        styles = outer;
    }

    @Override
    public void visit(Emphasis node) {
        with(Style.ITALIC, node);
    }

    @Override
    public void visit(StrongEmphasis node) {
        with(Style.BOLD, node);
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof Strikethrough) {
            with(Style.STRIKE, node);
        } else {
            visitChildren(node);
        }
    }

    @Override
    public void visit(org.commonmark.node.Link node) {
        linked(node, node.getDestination());
    }

    /** Nothing is fetched to show a message. */
    @Override
    public void visit(Image node) {
        linked(node, node.getDestination());
    }

    private void linked(Node node, String target) {
        Optional<Link> found = link == null ? Link.of(target) : Optional.empty();
        if (found.isEmpty()) {
            visitChildren(node);
            text.append(" (").append(target).append(')');
            return;
        }
        finishText();
        link = found.get();
        int first = spans.size();
        visitChildren(node);
        if (text.length() == 0 && spans.size() == first) {
            text.append(link.address());
        }
        finishText();
        if (link.isDisguisedBy(words(first))) {
            text.append(" (").append(link.host()).append(')');
            finishText();
        }
        link = null;
    }

    private String words(int first) {
        StringBuilder words = new StringBuilder();
        spans.subList(first, spans.size()).forEach(span -> words.append(span.text()));
        return words.toString();
    }
}
