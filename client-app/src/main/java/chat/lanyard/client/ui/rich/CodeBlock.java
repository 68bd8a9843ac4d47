package chat.lanyard.client.ui.rich;

import chat.lanyard.client.markdown.Block;
import chat.lanyard.client.markdown.CodeToken;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.common.Copying;
import chat.lanyard.client.ui.common.Icons;
import chat.lanyard.client.ui.control.SelectableText;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.Text;
import org.kordamp.ikonli.feather.Feather;

/** Code, in colours where its language is known, and a button that copies all of it. */
final class CodeBlock extends HBox {
    CodeBlock(Block.Code code) {
        getStyleClass().add("code-block");
        setMaxWidth(USE_PREF_SIZE);
        SelectableText text =
                new SelectableText(code.tokens().stream().map(CodeBlock::node).toList());
        HBox.setHgrow(text, Priority.ALWAYS);
        Button copy = Icons.button(Feather.COPY, Texts.get("code.copy"), () -> Copying.copy(code.text()));
        copy.getStyleClass().add("code-copy");
        copy.setMinWidth(USE_PREF_SIZE);
        setAlignment(Pos.TOP_LEFT);
        getChildren().addAll(text, copy);
    }

    private static Node node(CodeToken token) {
        Text text = new Text(token.text());
        text.getStyleClass()
                .addAll("text", "code", "code-" + token.kind().name().toLowerCase(Locale.ROOT));
        text.setStyle(CodeFont.STYLE);
        return text;
    }
}
