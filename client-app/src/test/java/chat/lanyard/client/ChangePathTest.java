package chat.lanyard.client;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.client.ui.AccessibleNames;
import chat.lanyard.client.ui.Fx;
import chat.lanyard.client.ui.FxExtension;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Two people who edit, delete and react. */
@ExtendWith(FxExtension.class)
class ChangePathTest {
    @TempDir
    private Path folder;

    private TwoPeople people;
    private RealServer server;
    private TestClient alice;
    private TestClient bob;

    @BeforeEach
    void twoPeople() {
        people = new TwoPeople(folder);
        server = people.server;
        alice = people.alice;
        bob = people.bob;
        alice.say("helo");
        bob.awaitLast("helo");
        alice.await("nothing on its way", () -> alice.count(".message", "sending") == 0);
    }

    @AfterEach
    void leave() {
        people.close();
    }

    @Test
    void editsTheLastMessageByKeyboardAlone() {
        editLast();
        assertThat(alice.valueOf("#editor")).isEqualTo("helo");
        assertThat(focused()).isEqualTo("editor");
        assertThat(AccessibleNames.missingIn(
                        Fx.call(() -> alice.stage().getScene().getRoot())))
                .isEmpty();
        alice.type("#editor", "hello");
        alice.key(KeyCode.ENTER, false);
        bob.awaitLast("hello");
        assertThat(Fx.call(() -> bob.texts(".edited"))).containsExactly("(edited)");
        alice.await("the composer", () -> alice.isShown("#composer"));
        assertThat(focused()).isEqualTo("composer");
    }

    @Test
    void leavesAMessageAsItIsAfterEscapeAndKeepsTheDraft() {
        alice.choose("helo", "Edit");
        alice.await("the editor", () -> alice.isShown("#editor"));
        alice.type("#editor", "something else");
        alice.key(KeyCode.ESCAPE, false);
        alice.await("the composer", () -> alice.isShown("#composer"));
        alice.say("next");
        bob.awaitLast("next");
        assertThat(bob.messages()).containsExactly("helo", "next");
    }

    @Test
    void keepsWhatWasTypedWhenThereIsNoConnection() {
        editLast();
        server.stop();
        alice.await("the banner", () -> alice.isShown("#connection-banner .banner"));
        alice.type("#editor", "hello");
        alice.press("#edit-save");
        alice.await(
                "the reason", () -> alice.texts(".problem").stream().anyMatch(words -> words.contains("no answer")));
        assertThat(alice.valueOf("#editor")).isEqualTo("hello");
        server.startAgain();
        alice.await("being connected", () -> !alice.isShown("#connection-banner .banner"));
        alice.press("#edit-save");
        bob.awaitLast("hello");
    }

    @Test
    void deletesAMessageForEverybodyAfterAsking() {
        alice.choose("helo", "Delete…");
        alice.await("the question", () -> !alice.question().isEmpty());
        alice.answer("Keep it");
        alice.say("next");
        bob.awaitLast("next");
        assertThat(bob.messages()).containsExactly("helo", "next");
        alice.choose("helo", "Delete…");
        alice.await("the question", () -> !alice.question().isEmpty());
        alice.answer("Delete");
        bob.await("it gone", () -> bob.texts(".deleted").equals(List.of("Message deleted")));
        alice.await("it gone", () -> alice.texts(".deleted").equals(List.of("Message deleted")));
        assertThat(bob.messages()).containsExactly("next");
    }

    @Test
    void reactsAndTakesTheReactionBack() {
        bob.choose("helo", "React", "+1");
        alice.await("a reaction", () -> reactions(alice).equals(List.of("👍 1")));
        Fx.run(() -> ((Button) alice.find(".reaction")).fire());
        bob.await("both", () -> reactions(bob).equals(List.of("👍 2")));
        alice.await("both", () -> reactions(alice).equals(List.of("👍 2")));
        assertThat(Fx.call(() -> ((Button) alice.find(".reaction")).getTooltip().getText()))
                .isEqualTo("Bob, Alice");
        Fx.run(() -> ((Button) alice.find(".reaction")).fire());
        bob.await("one left", () -> reactions(bob).equals(List.of("👍 1")));
    }

    private void editLast() {
        Fx.run(() -> alice.find("#composer").requestFocus());
        alice.key(KeyCode.UP, false);
        alice.await("the editor", () -> alice.isShown("#editor"));
    }

    private static List<String> reactions(TestClient client) {
        return client.stage().getScene().getRoot().lookupAll(".reaction").stream()
                .map(chip -> chip.getAccessibleText().split(",")[0])
                .toList();
    }

    private String focused() {
        return Fx.call(() -> alice.stage().getScene().getFocusOwner().getId());
    }
}
