package chat.lanyard.client.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.client.people.Avatar;
import chat.lanyard.client.ui.Fx;
import chat.lanyard.client.ui.FxExtension;
import chat.lanyard.client.ui.common.UiThread;
import chat.lanyard.protocol.value.UserId;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import javax.imageio.ImageIO;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(FxExtension.class)
class PictureCacheTest {
    private static final Avatar ADA = new Avatar(new UserId("ada"), "AL", 1, "picture-of-ada");

    private static final Avatar BEN = new Avatar(new UserId("ben"), "B", 2, "picture-of-ben");

    private final AtomicInteger asked = new AtomicInteger();
    private final List<Image> shown = new CopyOnWriteArrayList<>();
    private Consumer<Optional<byte[]>> reader;
    private final PictureCache cache = new PictureCache(
            (person, picture, waiting) -> {
                asked.incrementAndGet();
                reader = waiting;
            },
            new UiThread());

    @Test
    void decodesAPictureOnceForAllWhoWait() throws IOException {
        Fx.run(() -> {
            cache.load(ADA, 36, shown::add);
            cache.load(ADA, 36, shown::add);
        });
        assertThat(shown).isEmpty();
        reader.accept(Optional.of(png()));

        awaitThat(2);
        Fx.run(() -> cache.load(ADA, 36, shown::add));
        assertThat(shown).hasSize(3).containsOnly(shown.get(0));
        assertThat(asked).hasValue(1);
    }

    @Test
    void asksAgainForWhatCouldNotBeHad() throws IOException {
        Fx.run(() -> cache.load(ADA, 36, shown::add));
        reader.accept(Optional.empty());
        Fx.settle();
        Fx.run(() -> cache.load(ADA, 36, shown::add));
        assertThat(asked).hasValue(2);
        reader.accept(Optional.of(png()));

        awaitThat(1);
    }

    @Test
    void decodesNothingHugeAndDoesNotTryItAgain() throws IOException {
        byte[] huge = png();
        System.arraycopy(HexFormat.of().parseHex("0000753000007530"), 0, huge, 16, 8); // 30,000 by 30,000
        Fx.run(() -> cache.load(ADA, 36, shown::add));
        reader.accept(Optional.of(huge));

        Fx.run(() -> cache.load(BEN, 36, shown::add));
        reader.accept(Optional.of(png()));
        awaitThat(1);

        Fx.run(() -> cache.load(ADA, 36, shown::add));
        assertThat(asked).hasValue(2);
        assertThat(shown).hasSize(1);
    }

    private void awaitThat(int number) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> shown.size() == number);
    }

    private static byte[] png() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(256, 256, BufferedImage.TYPE_INT_RGB), "png", out);
        return out.toByteArray();
    }
}
