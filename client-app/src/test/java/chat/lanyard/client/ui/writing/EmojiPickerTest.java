package chat.lanyard.client.ui.writing;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.client.conversation.EmojiHabits;
import chat.lanyard.client.ui.Fx;
import chat.lanyard.client.ui.FxExtension;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;

@ExtendWith(FxExtension.class)
class EmojiPickerTest {
    private final FxRobot robot = new FxRobot();
    private final List<String> picked = new ArrayList<>();
    private final EmojiHabits habits = new EmojiHabits();

    @BeforeEach
    void open() {
        Button over = Fx.call(() -> new Button("emoji"));
        Fx.show(Fx.call(() -> new VBox(over)), 500, 500);
        Fx.run(() -> EmojiPicker.open(over, habits, picked::add));
        Fx.settle();
    }

    @Test
    void findsByNameAndTakesTheFirst() {
        Fx.run(() -> search().setText("tada"));
        robot.push(KeyCode.ENTER);

        assertThat(picked).containsExactly("🎉");
        assertThat(Fx.call(() -> habits.recentProperty().get())).startsWith("🎉");
        assertThat(robot.lookup("#emoji-search").tryQuery()).isEmpty();
    }

    @Test
    void beginsWithThoseTakenLastAndGoesByArrows() {
        robot.push(KeyCode.RIGHT).push(KeyCode.ENTER);

        assertThat(picked).containsExactly("❤️");
    }

    @Test
    void turnsCategoriesByKey() {
        robot.push(KeyCode.PAGE_DOWN).push(KeyCode.ENTER);

        assertThat(picked).containsExactly("😀");
    }

    @Test
    void takesTheChosenSkinTone() {
        Fx.run(() -> habits.toneProperty().set(5));
        Fx.run(() -> search().setText("wave"));
        robot.push(KeyCode.ENTER);

        assertThat(picked).containsExactly("👋🏿");
    }

    @Test
    void saysWhereThePicturesAreFromAndNamesEveryButton() {
        assertThat(robot.lookup(".emoji-credit").queryLabeled().getText()).contains("Twemoji", "CC BY 4.0");
        assertThat(robot.lookup(".emoji-cell").<Node>queryAll())
                .extracting(Node::getAccessibleText)
                .doesNotContainNull();
        assertThat(robot.lookup(".emoji-categories .button").<Node>queryAll())
                .hasSize(10)
                .extracting(Node::getAccessibleText)
                .doesNotContainNull();
    }

    @Test
    void closesWithEscape() {
        robot.push(KeyCode.ESCAPE);

        assertThat(robot.lookup("#emoji-search").tryQuery()).isEmpty();
        assertThat(picked).isEmpty();
    }

    private TextField search() {
        return robot.lookup("#emoji-search").queryAs(TextField.class);
    }
}
