package chat.lanyard.client.ui.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class GifFramesTest {
    private static final byte[] FIVE = GifFiles.of(20, 10, 5, 10);

    @Test
    void leavesAFileWholeThatHasFewFrames() {
        GifFrames all = GifFrames.within(FIVE, 5);

        assertThat(all.number()).isEqualTo(5);
        assertThat(all.file()).isEqualTo(FIVE);
        assertThat(GifFrames.within(FIVE, 1_000).file()).isEqualTo(FIVE);
    }

    @Test
    void cutsBehindTheFramesThatAreWanted() {
        GifFrames two = GifFrames.within(FIVE, 2);

        assertThat(two.number()).isEqualTo(2);
        assertThat(two.file()).isEqualTo(GifFiles.of(20, 10, 2, 10));
        assertThat(GifFrames.within(FIVE, 0).number()).isZero();
    }

    @Test
    void endsBeforeAFrameThatIsLargerThanItsScreen() {
        assertThat(GifFrames.within(GifFiles.of(20, 10, 5, 11), 5).number()).isZero();
    }

    @Test
    void keepsWhatIsWholeOfAFileThatBreaksOff() {
        for (int length = 7; length < FIVE.length; length++) {
            GifFrames whole = GifFrames.within(Arrays.copyOf(FIVE, length), 5);
            assertThat(whole.number()).isLessThanOrEqualTo(5);
            assertThat(whole.file()).hasSizeLessThanOrEqualTo(FIVE.length).endsWith(0x3B);
        }
    }

    @Test
    void knowsOnlyGifs() {
        assertThat(GifFrames.isGif(FIVE)).isTrue();
        assertThat(GifFrames.isGif("GIF8".getBytes())).isFalse();
        assertThat(GifFrames.isGif("\u0089PNG and more".getBytes())).isFalse();
    }
}
