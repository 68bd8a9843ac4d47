package chat.lanyard.client.ui.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.client.ui.Fx;
import chat.lanyard.client.ui.FxExtension;
import chat.lanyard.client.ui.common.UiThread;
import chat.lanyard.protocol.value.Attachment;
import chat.lanyard.protocol.value.AttachmentId;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FxExtension.class)
class ImageLoaderTest {
    private static final Attachment PICTURE =
            new Attachment(new AttachmentId("id"), "a.png", 100, "image/png", "ab".repeat(32), 80, 40);

    @TempDir
    private Path folder;

    private final List<Consumer<Optional<Path>>> fetching = new ArrayList<>();
    private final List<Optional<Image>> shown = new CopyOnWriteArrayList<>();
    private final ImageLoader images = new ImageLoader((attachment, reader) -> fetching.add(reader), new UiThread());
    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = folder.resolve("a.png");
        ImageIO.write(new BufferedImage(80, 40, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
    }

    @AfterEach
    void dispose() {
        images.dispose();
    }

    @Test
    void decodesAPictureOnceForEachSize() {
        load();
        come(0);
        load();

        assertThat(fetching).hasSize(1);
        assertThat(shown).hasSize(2).allSatisfy(image -> assertThat(image).isPresent());
        Fx.run(() -> images.load(PICTURE, 40, 20, shown::add));
        assertThat(fetching).hasSize(2);
    }

    @Test
    void keepsNothingOfWhatIsForgotten() {
        load();
        come(0);
        Fx.run(() -> images.forget(Set.of("cd".repeat(32))));
        load();
        assertThat(fetching).hasSize(1);

        Fx.run(() -> images.forget(Set.of(PICTURE.sha256())));

        load();
        assertThat(fetching).hasSize(2);
    }

    @Test
    void keepsNothingThatIsForgottenWhileItComes() {
        load();
        Fx.run(() -> images.forget(Set.of(PICTURE.sha256())));
        come(0);

        load();
        assertThat(fetching).hasSize(2);
    }

    @Test
    void saysThatAPictureCannotBeHad() {
        load();
        Fx.run(() -> fetching.get(0).accept(Optional.empty()));

        assertThat(shown).containsExactly(Optional.empty());
    }

    private void load() {
        Fx.run(() -> images.load(PICTURE, 80, 40, shown::add));
    }

    private void come(int place) {
        int before = shown.size();
        Fx.run(() -> fetching.get(place).accept(Optional.of(file)));
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> shown.size() > before);
    }
}
