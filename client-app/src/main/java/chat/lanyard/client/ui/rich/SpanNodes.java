package chat.lanyard.client.ui.rich;

import chat.lanyard.client.conversation.Names;
import chat.lanyard.client.markdown.Span;
import chat.lanyard.client.markdown.Style;
import chat.lanyard.client.ui.control.EmojiView;
import chat.lanyard.client.ui.control.SelectableText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.text.Text;

/** Makes the text of one block of its spans. */
final class SpanNodes {
    private final Names names;
    private final double emojiSize;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private int length;

    private SpanNodes(Names names, double emojiSize) {
        this.names = names;
        this.emojiSize = emojiSize;
    }

    /**
     * What is drawn behind a piece.
     *
     * @param focused the piece that it is drawn for only while that has the focus, or {@code null}
     */
    private record Mark(int from, int to, String style, Text focused) {
        void drawIn(SelectableText text) {
            Node drawn = text.mark(from, to, style);
            if (focused != null) {
                drawn.visibleProperty().bind(focused.focusedProperty());
            }
        }
    }

    static SelectableText text(List<Span> spans, Names names, double emojiSize) {
        SpanNodes made = new SpanNodes(names, emojiSize);
        spans.forEach(made::add);
        SelectableText text = new SelectableText(made.nodes);
        made.marks.forEach(mark -> mark.drawIn(text));
        return text;
    }

    private void add(Span span) {
        if (span.kind() == Span.Kind.EMOJI) {
            Node emoji = EmojiView.of(span.text(), emojiSize);
            nodes.add(emoji);
            length += emoji instanceof Text text ? text.getText().length() : 1;
            return;
        }
        Text text = new Text(span.text());
        text.getStyleClass().add("text");
        span.styles().forEach(style -> text.getStyleClass().add(style.name().toLowerCase(Locale.ROOT)));
        if (span.styles().contains(Style.CODE)) {
            text.setStyle(CodeFont.STYLE);
            mark(span, "code-mark");
        }
        lead(text, span);
        nodes.add(text);
        length += span.text().length();
    }

    private void lead(Text text, Span span) {
        String name = span.text().substring(span.text().isEmpty() ? 0 : 1);
        if (span.link() != null) {
            text.getStyleClass().add("link");
            lead(text, LinkEvent.to(span.link()), span.link().address());
        } else if (span.kind() == Span.Kind.PERSON && names.isPerson(name)) {
            String style = names.isSelf(name) ? "own-mention" : "mention";
            text.getStyleClass().add(style);
            mark(span, style + "-mark");
            lead(text, new LinkEvent(LinkEvent.PERSON, name), null);
        } else if (span.kind() == Span.Kind.CHANNEL && names.isChannel(name)) {
            text.getStyleClass().add("mention");
            mark(span, "mention-mark");
            lead(text, new LinkEvent(LinkEvent.CHANNEL, name), null);
        }
    }

    private void lead(Text text, LinkEvent way, String says) {
        LinkText.lead(text, way, says);
        marks.add(new Mark(length, length + text.getText().length(), "focus-mark", text));
    }

    private void mark(Span span, String style) {
        marks.add(new Mark(length, length + span.text().length(), style, null));
    }
}
