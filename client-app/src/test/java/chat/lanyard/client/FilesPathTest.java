package chat.lanyard.client;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.client.ui.AccessibleNames;
import chat.lanyard.client.ui.Fx;
import chat.lanyard.client.ui.FxExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Two people who send each other files through the whole application. */
@ExtendWith(FxExtension.class)
class FilesPathTest {
    /** 8 by 4 pixels. */
    private static final byte[] PICTURE = Base64.getDecoder()
            .decode(
                    "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAECAIAAAA8r+mnAAAAEUlEQVR4nGPQqDiBFTFQTwIAttwtAU1JPVgAAAAASUVORK5CYII=");

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
    void sendsAPastedPictureWithoutAName() {
        pastePicture(alice);
        alice.await("the chosen picture", () -> alice.isShown("#attach-tray .file-chip"));
        assertThat(Fx.call(() -> alice.texts("#attach-tray .file-name").get(0))).matches("Picture .*\\.png");
        alice.press("#send");

        bob.await("the picture", () -> bob.isShown(".image-tile .image-view"));
        Region place = (Region) Fx.call(() -> bob.find(".image-tile"));
        assertThat(place.getWidth()).isEqualTo(60);
        assertThat(place.getHeight()).isEqualTo(40);
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

    @Test
    void showsAPictureInAPlaceOfItsSizeAndLarge() throws IOException {
        Path picture = Files.write(folder.resolve("picture.png"), PICTURE);
        paste(alice, picture);
        alice.await("the chosen file", () -> alice.isShown("#attach-tray .file-chip"));
        alice.press("#send");

        bob.await("the picture", () -> bob.isShown(".image-tile .image-view"));
        assertThat(((Region) bob.find(".image-tile")).getWidth()).isEqualTo(24);
        assertThat(Fx.call(bob::messages)).doesNotContain("picture.png");
        assertThat(AccessibleNames.missingIn(
                        Fx.call(() -> bob.stage().getScene().getRoot())))
                .isEmpty();

        Fx.run(() -> bob.find(".image-tile").requestFocus());
        bob.key(KeyCode.ENTER, false);
        bob.await("the viewer", () -> bob.isShown("#image-viewer"));
        assertThat(Fx.call(() -> bob.texts("#image-viewer .viewer-name"))).containsExactly("picture.png (1 of 1)");
        bob.key(KeyCode.ESCAPE, false);
        bob.await("no viewer", () -> !bob.isShown("#image-viewer"));
        assertThat(Fx.call(() -> bob.find(".image-tile").isFocused())).isTrue();

        Path target = folder.resolve("kept.png");
        Fx.run(() -> bob.files().saveTo(target));
        bob.key(KeyCode.CONTEXT_MENU, false);
        bob.chooseInMenu("Save as…");
        bob.await(
                "the picture in its place",
                () -> named(bob, "Show picture.png in its folder").isPresent());
        assertThat(target).hasBinaryContent(PICTURE);
    }

    @Test
    void takesAPictureFromTheScreenWhenItsMessageIsDeleted() throws IOException {
        paste(alice, Files.write(folder.resolve("picture.png"), PICTURE));
        alice.await("the chosen file", () -> alice.isShown("#attach-tray .file-chip"));
        alice.say("a picture");
        bob.await("the picture", () -> bob.isShown(".image-tile .image-view"));
        Fx.run(() -> bob.find(".image-tile").requestFocus());
        bob.key(KeyCode.SPACE, false);
        bob.await("the viewer", () -> bob.isShown("#image-viewer"));

        alice.choose("a picture", "Delete…");
        alice.answer("Delete");

        bob.await("no viewer", () -> !bob.isShown("#image-viewer"));
        bob.await("no picture", () -> !bob.isShown(".image-tile"));
    }

    private static void pressNamed(TestClient client, String name) {
        Fx.run(() -> named(client, name).orElseThrow().fire());
    }

    private static Optional<Button> named(TestClient client, String name) {
        return client.stage().getScene().getRoot().lookupAll(".button").stream()
                .map(Button.class::cast)
                .filter(button -> name.equals(button.getAccessibleText()))
                .findFirst();
    }

    private static void paste(TestClient client, Path file) {
        paste(client, content -> content.putFiles(List.of(file.toFile())));
    }

    private static void pastePicture(TestClient client) {
        paste(client, content -> content.putImage(new WritableImage(60, 40)));
    }

    private static void paste(TestClient client, Consumer<ClipboardContent> what) {
        Fx.run(() -> {
            ClipboardContent content = new ClipboardContent();
            what.accept(content);
            Clipboard.getSystemClipboard().setContent(content);
            client.find("#composer").requestFocus();
        });
        client.shortcut(KeyCode.V);
    }
}
