package chat.lanyard.client.ui.rich;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.client.conversation.Names;
import chat.lanyard.client.markdown.Markdown;
import chat.lanyard.client.ui.Fx;
import chat.lanyard.client.ui.FxExtension;
import chat.lanyard.client.ui.control.EmojiView;
import chat.lanyard.client.ui.control.SelectableText;
import chat.lanyard.client.ui.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;

@ExtendWith(FxExtension.class)
class RichTextTest {
    private static final Names NAMES = new Names() {
        @Override
        public boolean isPerson(String username) {
            return username.equals("erin") || isSelf(username);
        }

        @Override
        public boolean isSelf(String username) {
            return username.equals("bob") || username.equals("here");
        }

        @Override
        public boolean isChannel(String name) {
            return name.equals("release");
        }
    };

    private final FxRobot robot = new FxRobot();
    private final List<String> followed = new ArrayList<>();

    @Test
    void drawsWhatIsWrittenInItsStyles() {
        RichText text = show("**b** *i* ~~s~~ `c`");

        assertThat(styled(text, ".bold")).containsExactly("b");
        assertThat(styled(text, ".italic")).containsExactly("i");
        assertThat(styled(text, ".strike")).containsExactly("s");
        assertThat(styled(text, ".code")).containsExactly("c");
        assertThat(text.lookupAll(".code-mark")).hasSize(1);
    }

    @Test
    void opensALinkByClickAndByEnter() {
        RichText text = show("[here](https://example.org/a)");

        robot.clickOn(one(text, ".link"));
        Fx.run(() -> one(text, ".link").requestFocus());
        robot.push(KeyCode.ENTER);

        assertThat(followed)
                .containsExactly(
                        "LANYARD_LINK_OUTSIDE https://example.org/a", "LANYARD_LINK_OUTSIDE https://example.org/a");
        assertThat(one(text, ".link").isFocusTraversable()).isTrue();
        assertThat(one(text, ".link").getAccessibleRole()).isEqualTo(AccessibleRole.HYPERLINK);
        assertThat(one(text, ".link").getAccessibleText()).isEqualTo("here, leads to https://example.org/a");
    }

    @Test
    void leadsInsideByAnAddressOfLanyard() {
        RichText text = show("see lanyard://chat.local:8443/general/7");

        robot.clickOn(one(text, ".link"));

        assertThat(followed).containsExactly("LANYARD_LINK_INSIDE lanyard://chat.local:8443/general/7");
    }

    @Test
    void makesNoLinkOfWhatIsNotSafe() {
        assertThat(show("[x](javascript:alert(1)) [y](file:///etc/passwd)").lookupAll(".link"))
                .isEmpty();
    }

    @Test
    void marksNamesThatMeanSomebody() {
        RichText text = show("@erin @bob @here @nobody #release #nothing");

        assertThat(styled(text, ".mention")).containsExactly("@erin", "#release");
        assertThat(styled(text, ".own-mention")).containsExactly("@bob", "@here");
        robot.clickOn(one(text, ".own-mention"));
        assertThat(followed).containsExactly("LANYARD_LINK_PERSON bob");
    }

    @Test
    void copiesEmojisAsText() {
        RichText text = show("Nice 👍🏽 work");
        SelectableText line = (SelectableText) text.getChildren().get(0);

        robot.clickOn(line).push(KeyCode.SHORTCUT, KeyCode.A).push(KeyCode.SHORTCUT, KeyCode.C);

        assertThat(Fx.call(() -> Clipboard.getSystemClipboard().getString())).isEqualTo("Nice 👍🏽 work");
    }

    @Test
    void drawsEmojisAlone() {
        assertThat(emojiHeight(show("🎉"))).isGreaterThan(emojiHeight(show("🎉 done")));
    }

    @Test
    void copiesAllOfACodeBlock() {
        RichText text = show("```java\nint a = 1;\n```");

        robot.clickOn(text.lookup(".code-copy"));

        assertThat(Fx.call(() -> Clipboard.getSystemClipboard().getString())).isEqualTo("int a = 1;");
        assertThat(styled(text, ".code-keyword")).containsExactly("int");
    }

    @Test
    void drawsATableInRowsAndColumns() {
        RichText text = show("| a | b |\n|---|--:|\n| **c** | @erin |");

        List<Node> cells = List.copyOf(text.lookupAll(".text-table-cell"));
        assertThat(cells).hasSize(4);
        assertThat(cells)
                .extracting(cell -> cell.getBoundsInParent().getMinY())
                .containsOnly(
                        cells.get(0).getBoundsInParent().getMinY(),
                        cells.get(3).getBoundsInParent().getMinY());
        assertThat(styled(text, ".bold")).containsExactly("c");
        assertThat(styled(text, ".mention")).containsExactly("@erin");
    }

    @Test
    void keepsItsHeightAfterItWasLaidOut() {
        RichText text = show("🎉 **a** `b`\n\n```java\nint a = 1;\n```\n\n> quoted 👩‍💻\n\n- one\n- two");
        double height = Fx.call(text::getHeight);

        robot.clickOn(text).moveTo(text.lookup(".code-copy"));
        Fx.settle();

        assertThat(Fx.call(text::getHeight)).isEqualTo(height);
    }

    private RichText show(String markdown) {
        RichText text = Fx.call(() -> new RichText(Markdown.parse(markdown), NAMES));
        Stage stage = Fx.show(Fx.call(() -> new VBox(text)), 500, 300);
        Fx.run(() -> {
            new Styles().dress(stage.getScene());
            stage.getScene()
                    .addEventHandler(LinkEvent.ANY, link -> followed.add(link.getEventType() + " " + link.target()));
        });
        Fx.settle();
        return text;
    }

    private static double emojiHeight(RichText text) {
        return text.lookupAll(".emoji").stream()
                .map(EmojiView.class::cast)
                .mapToDouble(EmojiView::getFitHeight)
                .findFirst()
                .orElseThrow();
    }

    private static Node one(RichText text, String style) {
        return text.lookupAll(style).iterator().next();
    }

    private static List<String> styled(RichText text, String style) {
        return text.lookupAll(style).stream()
                .filter(Text.class::isInstance)
                .map(node -> ((Text) node).getText())
                .toList();
    }
}
