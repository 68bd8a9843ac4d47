package chat.lanyard.client.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.client.ui.Fx;
import chat.lanyard.client.ui.FxExtension;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;

@ExtendWith(FxExtension.class)
class SelectableTextTest {
    private final FxRobot robot = new FxRobot();
    private SelectableText text;
    private Button other;

    @BeforeEach
    void show() {
        text = Fx.call(() -> new SelectableText("one two three"));
        other = Fx.call(() -> new Button("other"));
        Fx.show(Fx.call(() -> new VBox(text, other)), 400, 200);
    }

    @Test
    void takesAllWithATripleClickAndCopiesIt() {
        robot.clickOn(text).clickOn().clickOn();
        assertThat(selected()).isEqualTo("one two three");
        robot.push(KeyCode.SHORTCUT, KeyCode.C);
        assertThat(Fx.call(() -> Clipboard.getSystemClipboard().getString())).isEqualTo("one two three");
    }

    @Test
    void takesAWordWithADoubleClick() {
        robot.moveTo(
                text,
                javafx.geometry.Pos.CENTER_LEFT,
                new javafx.geometry.Point2D(8, 0),
                org.testfx.robot.Motion.DIRECT);
        robot.doubleClickOn();
        assertThat(selected()).isEqualTo("one");
    }

    @Test
    void selectsInEitherDirection() {
        Fx.run(() -> text.select(7, 4));
        assertThat(selected()).isEqualTo("two");
    }

    @Test
    void losesTheSelectionWithTheFocus() {
        robot.doubleClickOn(text);
        Fx.run(other::requestFocus);
        assertThat(selected()).isEmpty();
    }

    @Test
    void neverStopsTheTabKey() {
        assertThat(text.isFocusTraversable()).isFalse();
    }

    private String selected() {
        return Fx.call(text::selectedText);
    }
}
