package chat.lanyard.client;

import static chat.lanyard.client.FileHands.drop;
import static chat.lanyard.client.FileHands.named;
import static chat.lanyard.client.FileHands.paste;
import static chat.lanyard.client.FileHands.pastePicture;
import static chat.lanyard.client.FileHands.pressNamed;
import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.client.ui.AccessibleNames;
import chat.lanyard.client.ui.Fx;
import chat.lanyard.client.ui.FxExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Two people who send each other files through the whole application. */
@ExtendWith(FxExtension.class)
class FilesPathTest {
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
    void sendsPastedFilesAndShowsThemWithWhatCanBeDone() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "some words");
        paste(alice, file);
        alice.await("the chosen file", () -> alice.isShown("#attach-tray .file-chip"));
        assertThat(AccessibleNames.missingIn(
                        Fx.call(() -> alice.stage().getScene().getRoot())))
                .isEmpty();

        alice.say("Have a look");

        bob.await("the file", () -> bob.texts(".file-card .file-name").equals(List.of("notes.txt")));
        assertThat(Fx.call(() -> bob.texts(".file-card .file-state"))).containsExactly("10 bytes");
        assertThat(Fx.call(() -> bob.find(".file-card .icon-only").getAccessibleText()))
                .isEqualTo("Download notes.txt");
        bob.await("its words", () -> bob.messages().contains("Have a look"));
        alice.await("sent", () -> alice.count(".message", "sending") == 0);
        assertThat(Fx.call(() -> alice.isShown("#attach-tray"))).isFalse();
    }

    @Test
    void showsAFileOnItsWayAndBringsItToTheOther() throws IOException {
        Path file = Files.write(folder.resolve("plan.bin"), new byte[100_000]);
        Path other = Files.writeString(folder.resolve("second thoughts.txt"), "no");
        Path target = folder.resolve("fetched.bin");
        people.server.stop();
        Fx.run(() -> alice.files().toSend(file, other));
        alice.press("#attach");
        alice.await(
                "the chosen files", () -> alice.texts("#attach-tray .file-name").size() == 2);
        alice.press("#send");
        alice.await("the way", () -> alice.count(".file-card .progress-bar") == 2);
        assertThat(AccessibleNames.missingIn(
                        Fx.call(() -> alice.stage().getScene().getRoot())))
                .isEmpty();
        pressNamed(alice, "Leave second thoughts.txt out");
        alice.await("one file", () -> alice.count(".file-card") == 1);

        people.server.startAgain();

        bob.await("the file", () -> bob.texts(".file-card .file-name").equals(List.of("plan.bin")));
        Fx.run(() -> bob.files().saveTo(target));
        pressNamed(bob, "Save plan.bin somewhere else");
        bob.await(
                "the file in its place",
                () -> named(bob, "Show plan.bin in its folder").isPresent());
        assertThat(target).hasSameBinaryContentAs(file);
        alice.await("arrived", () -> alice.count(".file-card .progress-bar") == 0);
        pressNamed(bob, "Show plan.bin in its folder");
        assertThat(Fx.call(() -> bob.files().shown())).containsExactly(folder.toAbsolutePath());
    }

    @Test
    void takesFilesThatAreDroppedOnTheConversationAndSaysThatAFolderCannotBeSent() throws IOException {
        Path one = Files.writeString(folder.resolve("one.txt"), "1");
        Path two = Files.writeString(folder.resolve("two.txt"), "2");
        Path many = Files.createDirectory(folder.resolve("many"));

        drop(alice, one, many, two);

        alice.await("both files", () -> alice.texts("#attach-tray .file-name").equals(List.of("one.txt", "two.txt")));
        assertThat(Fx.call(() -> alice.texts("#attach-tray .problem-words").get(0)))
                .startsWith("A folder cannot be sent.");
        alice.press("#send");
        bob.await("both files", () -> bob.texts(".file-card .file-name").equals(List.of("one.txt", "two.txt")));
        assertThat(Fx.call(() -> alice.isShown("#attach-tray"))).isFalse();
    }

    @Test
    void keepsWhatWasChosenAndPastedFromOneStartToTheNext() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "some words");
        paste(alice, file);
        alice.await("the chosen file", () -> alice.isShown("#attach-tray .file-chip"));
        pastePicture(alice);
        alice.await("both", () -> alice.texts("#attach-tray .file-name").size() == 2);
        alice.close();

        try (TestClient again = new TestClient(folder.resolve("alice"), null)) {
            again.awaitChat();
            again.await(
                    "both again", () -> again.texts("#attach-tray .file-name").size() == 2);
            assertThat(Fx.call(() -> again.texts("#attach-tray .file-name").get(0)))
                    .isEqualTo("notes.txt");
            again.press("#send");
            bob.await("both files", () -> bob.isShown(".image-tile .image-view") && bob.isShown(".file-card"));
            again.await("sent", () -> again.count(".message", "sending") == 0);
        }
    }
}
