package chat.lanyard.client;

import static chat.lanyard.client.FileHands.named;
import static chat.lanyard.client.FileHands.paste;
import static chat.lanyard.client.FileHands.pastePicture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import chat.lanyard.client.ui.AccessibleNames;
import chat.lanyard.client.ui.Fx;
import chat.lanyard.client.ui.FxExtension;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import javafx.geometry.Bounds;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Two people who send each other pictures through the whole application. */
@ExtendWith(FxExtension.class)
class PicturesPathTest {
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
    void sendsAPastedPictureWithoutAName() {
        pastePicture(alice);
        alice.await("the chosen picture", () -> alice.isShown("#attach-tray .file-chip"));
        assertThat(Fx.call(() -> alice.texts("#attach-tray .file-name").get(0))).matches("Picture .*\\.png");
        alice.press("#send");

        bob.await("the picture", () -> bob.isShown(".image-tile .image-view"));
        assertThat(tileOf(bob).getWidth()).isEqualTo(60);
        assertThat(tileOf(bob).getHeight()).isEqualTo(40);
    }

    @Test
    void makesAPictureSmallerInANarrowWindow() throws IOException {
        Fx.run(() -> bob.stage().setWidth(1100));
        BufferedImage wide = new BufferedImage(840, 420, BufferedImage.TYPE_INT_RGB);
        Path picture = folder.resolve("wide.png");
        ImageIO.write(wide, "png", picture.toFile());
        paste(alice, picture);
        alice.await("the chosen file", () -> alice.isShown("#attach-tray .file-chip"));
        alice.press("#send");
        bob.await("the picture", () -> bob.isShown(".image-tile .image-view"));
        assertThat(tileOf(bob).getWidth()).isEqualTo(420);
        assertThat(tileOf(bob).getHeight()).isEqualTo(210);

        Fx.run(() -> bob.stage().setWidth(600));

        bob.await("a smaller picture", () -> tileOf(bob).getWidth() < 420);
        Fx.settle();
        assertThat(tileOf(bob).getHeight()).isCloseTo(tileOf(bob).getWidth() / 2, within(1.0));
        Bounds shown = Fx.call(() -> bob.find(".image-tile .image-view").getBoundsInParent());
        assertThat(shown.getWidth()).isCloseTo(tileOf(bob).getWidth(), within(2.0));
        assertThat(Fx.call(() -> tileOf(bob).localToScene(shown).getMaxX()))
                .isLessThan(bob.stage().getScene().getWidth());
        Fx.run(() -> bob.stage().setWidth(1100));
        bob.await("as it was", () -> tileOf(bob).getWidth() == 420);
    }

    @Test
    void showsAPictureInAPlaceOfItsSizeAndLarge() throws IOException {
        Path picture = Files.write(folder.resolve("picture.png"), PICTURE);
        paste(alice, picture);
        alice.await("the chosen file", () -> alice.isShown("#attach-tray .file-chip"));
        alice.press("#send");

        bob.await("the picture", () -> bob.isShown(".image-tile .image-view"));
        assertThat(tileOf(bob).getWidth()).isEqualTo(24);
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

    private static Region tileOf(TestClient client) {
        return (Region) client.find(".image-tile");
    }
}
