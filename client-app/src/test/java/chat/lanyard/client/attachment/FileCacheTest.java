package chat.lanyard.client.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.protocol.value.Attachment;
import chat.lanyard.protocol.value.AttachmentId;
import chat.lanyard.testsupport.MovableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileCacheTest {
    private static final int SIZE = 100;

    @TempDir
    private Path folder;

    private final MovableClock clock = new MovableClock();
    private FileCache cache;

    @BeforeEach
    void tenFilesHaveRoom() {
        cache = new FileCache(folder, clock, 10 * SIZE);
    }

    @Test
    void goesBelowItsSizeAsSoonAsItIsBeyondIt() throws IOException {
        for (int file = 0; file < 10; file++) {
            assertThat(add(file)).isFalse();
        }
        clock.set(Duration.ofHours(1));
        assertThat(cache.has(file(0))).isTrue();
        assertThat(add(10)).isTrue();

        cache.trim();

        assertThat(cache.has(file(0))).isTrue();
        assertThat(cache.has(file(10))).isTrue();
        assertThat(cache.has(file(1))).isFalse();
        assertThat(cache.has(file(2))).isFalse();
        assertThat(cache.has(file(3))).isTrue();
        assertThat(add(11)).isFalse();
    }

    @Test
    void countsWhatAnEarlierRunHasLeft() throws IOException {
        for (int file = 0; file < 10; file++) {
            add(file);
        }
        cache = new FileCache(folder, clock, 10 * SIZE);
        cache.trim();

        assertThat(cache.has(file(0))).isTrue();
        assertThat(add(10)).isTrue();
    }

    @Test
    void leavesNothingOfAContentThatIsForgotten() throws IOException {
        add(1);
        cache.remove(file(1).sha256());
        cache.remove(file(2).sha256());

        assertThat(folder).isEmptyDirectory();
    }

    private boolean add(int number) throws IOException {
        Path place = cache.place(file(number));
        Files.createDirectories(place.getParent());
        Files.write(place, new byte[SIZE]);
        Files.setLastModifiedTime(place, FileTime.fromMillis(1_000L * number));
        return cache.added(file(number));
    }

    private static Attachment file(int number) {
        return new Attachment(
                new AttachmentId("id-" + number),
                number + ".png",
                SIZE,
                "image/png",
                "%064x".formatted(number),
                10,
                10);
    }
}
