package chat.lanyard.client.ui.rich;

import chat.lanyard.client.conversation.Names;
import chat.lanyard.client.markdown.Block;
import chat.lanyard.client.markdown.MarkdownDocument;
import chat.lanyard.client.ui.control.SelectableText;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * A message as it is read: blocks below each other, each of which can be selected and copied. Drawn once, at the height it keeps;
 * fetches nothing. A click on a link or name raises a {@link LinkEvent}.
 */
public final class RichText extends VBox {
    private static final double EMOJI = 18;
    private static final double LARGE_EMOJI = 32;
    private static final int HEADINGS = 3;

    private final Names names;
    private final double emojiSize;

    public RichText(MarkdownDocument document, Names names) {
        this.names = names;
        this.emojiSize = document.isEmojiOnly() ? LARGE_EMOJI : EMOJI;
        getStyleClass().add("rich-text");
        setMinWidth(0);
        addTo(this, document.blocks());
    }

    private void addTo(VBox box, List<Block> blocks) {
        blocks.forEach(block -> box.getChildren().add(node(block)));
    }

    private Node node(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return SpanNodes.text(paragraph.spans(), names, emojiSize);
        }
        if (block instanceof Block.Heading heading) {
            SelectableText text = SpanNodes.text(heading.spans(), names, emojiSize);
            text.getStyleClass().add("heading-" + Math.min(HEADINGS, heading.level()));
            return text;
        }
        if (block instanceof Block.Code code) {
            return new CodeBlock(code);
        }
        if (block instanceof Block.Quote quote) {
            return box("quote", quote.blocks());
        }
        if (block instanceof Block.Items items) {
            return list(items);
        }
        if (block instanceof Block.Table table) {
            return new TableGrid(table, names, emojiSize);
        }
        Region rule = new Region();
        rule.getStyleClass().add("text-rule");
        return rule;
    }

    private VBox box(String style, List<Block> blocks) {
        VBox box = new VBox();
        box.getStyleClass().add(style);
        box.setMinWidth(0);
        addTo(box, blocks);
        return box;
    }

    private VBox list(Block.Items list) {
        VBox rows = new VBox();
        rows.getStyleClass().add("text-list");
        for (Block.Item item : list.items()) {
            Label mark = new Label(item.mark());
            mark.setMinWidth(USE_PREF_SIZE);
            VBox content = box("text-list-item", item.blocks());
            HBox.setHgrow(content, Priority.ALWAYS);
            rows.getChildren().add(new HBox(mark, content));
        }
        return rows;
    }
}
