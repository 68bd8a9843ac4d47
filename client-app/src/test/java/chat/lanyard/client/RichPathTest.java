package chat.lanyard.client;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.client.ui.Fx;
import chat.lanyard.client.ui.FxExtension;
import chat.lanyard.client.ui.common.Copying;
import java.nio.file.Path;
import java.time.Duration;
import javafx.application.Platform;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** Two people write to each other, with all that helps to write. */
@ExtendWith(FxExtension.class)
class RichPathTest {
    @TempDir
    private Path folder;

    private TwoPeople people;
    private TestClient alice;
    private TestClient bob;

    @BeforeEach
    void twoPeople() {
        people = new TwoPeople(folder);
        alice = people.alice;
        bob = people.bob;
    }

    @AfterEach
    void leave() {
        people.close();
    }

    @Test
    void completesNamesAndEmojisAndDrawsThem() {
        write(alice, "@bo");
        alice.await("suggestions", RichPathTest::suggests);
        alice.key(KeyCode.ENTER, false);
        assertThat(alice.valueOf("#composer")).isEqualTo("@bob ");
        write(alice, ":tada");
        alice.await("suggestions", RichPathTest::suggests);
        alice.key(KeyCode.TAB, false);
        assertThat(alice.valueOf("#composer")).isEqualTo("@bob 🎉 ");
        alice.await("none left", () -> !suggests());
        write(alice, "**now**");
        alice.key(KeyCode.ENTER, false);

        bob.await("the own name", () -> drawn(bob, ".message .own-mention") == 1);
        assertThat(drawn(bob, ".message .emoji")).isEqualTo(1);
        assertThat(drawn(alice, ".message .mention")).isEqualTo(1);
        assertThat(alice.messages()).contains("now");
    }

    @Test
    void sendsWhatWasTypedOnceSuggestionsAreDeclined() {
        write(alice, "@bo");
        alice.await("suggestions", RichPathTest::suggests);
        new FxRobot().push(KeyCode.ESCAPE);
        alice.await("none left", () -> !suggests());
        alice.key(KeyCode.ENTER, false);

        bob.awaitLast("@bo");
    }

    @Test
    void completesNamesAndEmojisInAnEditAndInAThread() {
        alice.say("ask him");
        alice.awaitLast("ask him");
        alice.choose("ask him", "Edit");
        alice.await("the editor", () -> alice.isShown("#editor"));
        write(alice, "#editor", " @bo");
        alice.await("suggestions", RichPathTest::suggests);
        new FxRobot().push(KeyCode.ESCAPE);
        alice.await("none left, the edit goes on", () -> !suggests() && alice.isShown("#editor"));
        write(alice, "#editor", " :tada");
        alice.await("suggestions", RichPathTest::suggests);
        alice.key(KeyCode.ENTER, false);
        assertThat(alice.valueOf("#editor")).isEqualTo("ask him @bo 🎉 ");
        pick(alice, "#editor-emoji", "rocket");
        assertThat(alice.valueOf("#editor")).isEqualTo("ask him @bo 🎉 🚀");
        alice.press("#edit-save");
        bob.await("the edited text", () -> drawn(bob, ".message .emoji") == 2);

        bob.choose(bob.messages().get(0), "Reply in thread");
        bob.await("the thread", () -> bob.isShown("#thread-panel #composer"));
        write(bob, "#thread-panel #composer", "@ali");
        bob.await("suggestions", RichPathTest::suggests);
        bob.key(KeyCode.TAB, false);
        pick(bob, "#thread-panel #composer-emoji", "rocket");
        assertThat(bob.valueOf("#thread-panel #composer")).isEqualTo("@alice 🚀");
    }

    private static void pick(TestClient client, String button, String name) {
        client.press(button);
        take(name);
    }

    private static void take(String name) {
        FxRobot robot = new FxRobot();
        Awaitility.await("the picker")
                .atMost(Duration.ofSeconds(30))
                .until(() -> robot.lookup("#emoji-search").tryQuery().isPresent());
        Fx.run(() -> robot.lookup("#emoji-search").queryAs(TextField.class).setText(name));
        robot.push(KeyCode.ENTER);
        Fx.settle();
    }

    @Test
    void offersToSendALongTextAsAFile() {
        Platform.runLater(() -> {
            Copying.copy("a long line\n".repeat(200));
            ((TextArea) alice.find("#composer")).paste();
        });
        alice.await("the question", () -> !alice.question().isEmpty());
        alice.answer("Attach as a file");

        alice.await("the file", () -> drawn(alice, "#attach-tray .file-chip") == 1);
        assertThat(alice.valueOf("#composer")).isEmpty();
    }

    @Test
    void reactsWithAnyEmojiThereIs() {
        alice.say("done");
        bob.awaitLast("done");
        bob.choose("done", "React", "More emojis…");
        take("rocket");

        alice.await("the reaction", () -> drawn(alice, ".reaction .emoji") == 1);
        alice.choose("done", "Who reacted");
        alice.await("the names", () -> alice.isShown("#reactors"));
        assertThat(Fx.call(() -> alice.find("#reactors .list-cell").getAccessibleText()))
                .isEqualTo("rocket: Bob");
    }

    @Test
    void leadsFromANameToThePerson() {
        alice.say("ask @bob");
        alice.await("the name", () -> drawn(alice, ".message .mention") == 1);
        Fx.run(() -> {
            alice.find(".message .mention").requestFocus();
            alice.find(".message .mention")
                    .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
        });

        alice.await("the person", () -> drawn(alice, "#profile-name") == 1);
    }

    @Test
    void saysWhoIsWriting() {
        Fx.run(() -> ((TextArea) alice.find("#composer")).setText("w"));
        Fx.run(() -> alice.find("#composer")
                .fireEvent(new KeyEvent(KeyEvent.KEY_TYPED, "w", "w", KeyCode.UNDEFINED, false, false, false, false)));

        bob.await("who writes", () -> bob.texts("#typing").contains("Alice is typing…"));
    }

    private static void write(TestClient client, String text) {
        write(client, "#composer", text);
    }

    private static void write(TestClient client, String id, String text) {
        Fx.run(() -> {
            client.stage().requestFocus();
            client.find(id).requestFocus();
            TextArea composer = (TextArea) client.find(id);
            composer.end();
            composer.insertText(composer.getLength(), text);
        });
        Fx.settle();
    }

    private static int drawn(TestClient client, String selector) {
        return Fx.call(
                () -> client.stage().getScene().getRoot().lookupAll(selector).size());
    }

    private static boolean suggests() {
        return new FxRobot().lookup("#completions").tryQuery().isPresent();
    }
}
