package chat.lanyard.client;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.client.ui.Fx;
import chat.lanyard.client.ui.FxExtension;
import chat.lanyard.client.ui.common.Copying;
import java.nio.file.Path;
import javafx.application.Platform;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
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
        FxRobot robot = new FxRobot();
        bob.await("the picker", () -> robot.lookup("#emoji-search").tryQuery().isPresent());
        Fx.run(() -> robot.lookup("#emoji-search").queryAs(TextField.class).setText("rocket"));
        robot.push(KeyCode.ENTER);

        alice.await("the reaction", () -> drawn(alice, ".reaction .emoji") == 1);
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
        Fx.run(() -> {
            client.stage().requestFocus();
            client.find("#composer").requestFocus();
            TextArea composer = (TextArea) client.find("#composer");
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
