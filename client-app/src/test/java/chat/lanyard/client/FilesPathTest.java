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
import javafx.scene.control.Button;
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
                    "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAECAIAAAA8r+mnAAAAEElEQVR4nGP4z8CAFTEMLQkAiUkf4bXJzbUAAAAASUVORK5CYII=");

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
        assertThat(Fx.call(() -> bob.find(".file-card .icon-button").getAccessibleText()))
                .isEqualTo("Download notes.txt");
        bob.await("its words", () -> bob.messages().contains("Have a look"));
        alice.await("sent", () -> alice.count(".message", "sending") == 0);
        assertThat(Fx.call(() -> alice.isShown("#attach-tray"))).isFalse();
    }

    @Test
    void showsAPictureInAPlaceOfItsSizeAndLarge() throws IOException {
        Path picture = Files.write(folder.resolve("picture.png"), PICTURE);
        paste(alice, picture);
        alice.await("the chosen file", () -> alice.isShown("#attach-tray .file-chip"));
        alice.press("#send");

        bob.await("the picture", () -> bob.isShown(".image-tile .image-view"));
        Region place = (Region) Fx.call(() -> bob.find(".image-tile > StackPane"));
        assertThat(place.getPrefWidth()).isEqualTo(24);
        assertThat(Fx.call(bob::messages)).doesNotContain("picture.png");

        Fx.run(() -> ((Button) bob.find(".image-tile")).fire());
        bob.await("the viewer", () -> bob.isShown("#image-viewer"));
        assertThat(Fx.call(() -> bob.texts("#image-viewer .viewer-name"))).containsExactly("picture.png (1 of 1)");
        bob.key(KeyCode.ESCAPE, false);
        bob.await("no viewer", () -> !bob.isShown("#image-viewer"));
    }

    private static void paste(TestClient client, Path file) {
        Fx.run(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putFiles(List.of(file.toFile()));
            Clipboard.getSystemClipboard().setContent(content);
            client.find("#composer").requestFocus();
        });
        client.shortcut(KeyCode.V);
    }
}
