package chat.lanyard.protocol.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PixelSizeTest {
    private static final String FRAME_OF_640_BY_480 = "ffc0 000b 08 01e0 0280 01 011100";

    @TempDir
    private Path folder;

    @Test
    void readsTheHeadersOfAllForms() throws IOException {
        assertThat(sizeOf("89504e470d0a1a0a 0000000d49484452 00000280 000001e0 08"))
                .contains(new PixelSize(640, 480));
        assertThat(sizeOf("474946383961 8002 e001 f700")).contains(new PixelSize(640, 480));
        assertThat(sizeOf("424d 00000000 00000000 36000000 28000000 80020000 20feffff"))
                .contains(new PixelSize(640, 480));
        assertThat(sizeOf("ffd8 ffe0 0004 0000" + FRAME_OF_640_BY_480)).contains(new PixelSize(640, 480));
    }

    @Test
    void exchangesWidthAndHeightOfAPhotoThatLiesOnItsSide() throws IOException {
        assertThat(sizeOf("ffd8" + exif(6) + FRAME_OF_640_BY_480)).contains(new PixelSize(480, 640));
        assertThat(sizeOf("ffd8" + exif(3) + FRAME_OF_640_BY_480)).contains(new PixelSize(640, 480));
    }

    @Test
    void knowsNothingOfOtherFormsAndDamagedHeaders() throws IOException {
        assertThat(sizeOf("")).isEmpty();
        assertThat(sizeOf("89504e47")).isEmpty();
        assertThat(sizeOf("ffd8 ffe0 ffff 00")).isEmpty();
        assertThat(sizeOf("ffd8 00")).isEmpty();
        assertThat(sizeOf("3c68746d6c3e")).isEmpty();
        assertThat(sizeOf("89504e470d0a1a0a 0000000d49484452 00000000 000001e0 08"))
                .isEmpty();
    }

    /** The part of a JPEG file that tells how the camera was held. */
    private static String exif(int orientation) {
        return "ffe1 0022 457869660000 4d4d 002a 00000008 0001 0112 0003 00000001 000" + orientation + " 0000 00000000";
    }

    private Optional<PixelSize> sizeOf(String hex) throws IOException {
        byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));
        return PixelSize.of(Files.write(folder.resolve("picture"), bytes));
    }
}
