package chat.lanyard.client.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.client.ui.Fx;
import chat.lanyard.client.ui.FxExtension;
import chat.lanyard.client.ui.common.Copying;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;

@ExtendWith(FxExtension.class)
class ComposerTest {
    private final FxRobot robot = new FxRobot();
    private final List<String> sent = new ArrayList<>();
    private Composer composer;
    private Stage stage;

    @BeforeEach
    void show() {
        composer = Fx.call(() -> new Composer(sent::add));
        VBox root = Fx.call(() -> new VBox(composer, new Button("next")));
        stage = Fx.show(root, 500, 400);
        Fx.run(composer::requestFocus);
    }

    @Test
    void sendsWithEnterAndIsEmptyAfterwards() {
        robot.write("hello");
        robot.push(KeyCode.ENTER);
        assertThat(sent).containsExactly("hello");
        assertThat(text()).isEmpty();
    }

    @Test
    void makesANewLineWithShiftAndEnter() {
        robot.write("a");
        robot.push(KeyCode.SHIFT, KeyCode.ENTER);
        robot.write("b");
        assertThat(sent).isEmpty();
        assertThat(text()).isEqualTo("a\nb");
    }

    @Test
    void sendsWithTheButtonAndKeepsTheFocus() {
        Fx.run(() -> composer.textProperty().set("by mouse"));
        robot.clickOn("#send");
        assertThat(sent).containsExactly("by mouse");
        assertThat(stage.getScene().getFocusOwner()).isInstanceOf(TextArea.class);
    }

    @Test
    void offersALongPasteToWhoeverTakesIt() {
        List<String> offered = new ArrayList<>();
        Fx.run(() -> composer.setOnLongPaste(offered::add));
        paste("x".repeat(4_001));
        paste("line\n".repeat(101));
        assertThat(text()).isEmpty();
        assertThat(offered).hasSize(2);
        paste("short\n".repeat(100));
        assertThat(text()).hasSize(600);
    }

    @Test
    void pastesALongTextThatNobodyTakes() {
        paste("x".repeat(4_001));
        assertThat(text()).hasSize(4_001);
    }

    private void paste(String text) {
        Fx.run(() -> {
            Copying.copy(text);
            composer.field().paste();
        });
    }

    @Test
    void tellsWhatIsTypedAndNotWhatIsBlank() {
        List<String> typed = new ArrayList<>();
        Fx.run(() -> composer.setOnTyped(() -> typed.add(composer.textProperty().get())));
        robot.write(" a");
        assertThat(typed).containsExactly(" a");
        Fx.run(() -> composer.textProperty().set("a draft of another conversation"));
        assertThat(typed).hasSize(1);
    }

    @Test
    void sendsNoWhiteSpaceAlone() {
        Fx.run(() -> composer.textProperty().set(" \n "));
        robot.push(KeyCode.ENTER);
        assertThat(sent).isEmpty();
        assertThat(text()).isEqualTo(" \n ");
    }

    @Test
    void growsWithItsTextUpToALimit() {
        double one = height("a");
        double three = height("a\nb\nc");
        double many = height("line\n".repeat(40));
        assertThat(three).isGreaterThan(one + 20);
        assertThat(many).isGreaterThan(three).isLessThan(200);
        assertThat(height("a")).isEqualTo(one);
    }

    @Test
    void isLeftWithTab() {
        robot.write("a");
        robot.push(KeyCode.TAB);
        assertThat(stage.getScene().getFocusOwner()).isInstanceOf(Button.class);
        assertThat(text()).isEqualTo("a");
    }

    private double height(String text) {
        Fx.run(() -> composer.textProperty().set(text));
        Fx.settle();
        return Fx.call(() -> composer.lookup("#composer").getLayoutBounds().getHeight());
    }

    private String text() {
        return Fx.call(() -> composer.textProperty().get());
    }
}
