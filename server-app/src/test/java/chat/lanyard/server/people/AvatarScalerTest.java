package chat.lanyard.server.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.lanyard.protocol.value.RequestRefusedException;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AvatarScalerTest {
    @ParameterizedTest
    @CsvSource({"1,1", "40,60", "256,256", "1000,300", "3000,2000"})
    void makesASquareOfTheMiddleOfAnyPicture(int width, int height) {
        for (byte[] file : new byte[][] {Pictures.png(width, height), Pictures.jpeg(width, height)}) {
            BufferedImage square = Pictures.read(AvatarScaler.scale(file));
            assertThat(square.getWidth()).isEqualTo(256);
            assertThat(square.getHeight()).isEqualTo(256);
            if (width > 1) {
                assertThat(colour(square, 40, 128)).isEqualTo(Color.RED);
                assertThat(colour(square, 215, 128)).isEqualTo(Color.BLUE);
            }
        }
    }

    @Test
    void leavesNothingOfWhatACameraHasWrittenBesideThePixels() {
        byte[] photo = Pictures.photo(400, 300, 1);
        assertThat(text(photo)).contains("Exif", "TakenAtHome");
        assertThat(text(AvatarScaler.scale(photo))).doesNotContain("Exif", "TakenAtHome");
    }

    /** By where the left, red half of the stored picture is shown: to the left, right, at the top or bottom. */
    @ParameterizedTest
    @CsvSource({"1,40,128", "2,215,128", "3,215,128", "4,40,128", "5,128,40", "6,128,40", "7,128,215", "8,128,215"})
    void showsUprightWhatACameraHasSeenOnItsSide(int orientation, int redX, int redY) {
        BufferedImage square = Pictures.read(AvatarScaler.scale(Pictures.photo(400, 300, orientation)));
        assertThat(colour(square, redX, redY)).isEqualTo(Color.RED);
        assertThat(colour(square, 255 - redX, 255 - redY)).isEqualTo(Color.BLUE);
    }

    @Test
    void putsWhatCanBeSeenThroughOnWhite() {
        BufferedImage nothing = new BufferedImage(50, 50, BufferedImage.TYPE_INT_ARGB);
        assertThat(colour(Pictures.read(AvatarScaler.scale(Pictures.file("png", nothing))), 128, 128))
                .isEqualTo(Color.WHITE);
    }

    @Test
    void refusesByItsHeaderWhatWouldTakeTooMuchMemory() {
        assertThatThrownBy(() -> AvatarScaler.scale(Pictures.pngHeader(5_001, 5_000)))
                .isInstanceOf(RequestRefusedException.class)
                .hasMessageContaining("25 million pixels");
        assertThatThrownBy(() -> AvatarScaler.scale(Pictures.pngHeader(16_385, 1)))
                .hasMessageContaining("16,384 in a row");
    }

    @Test
    void refusesWhatIsNoPicture() {
        assertThatThrownBy(() -> AvatarScaler.scale("GIF89a".getBytes(StandardCharsets.US_ASCII)))
                .hasMessage("A picture must be a PNG or JPEG file.");
        assertThatThrownBy(() -> AvatarScaler.scale(new byte[0])).hasMessageContaining("PNG or JPEG");
        byte[] jpeg = Pictures.jpeg(400, 300);
        assertThatThrownBy(() -> AvatarScaler.scale(Arrays.copyOf(jpeg, 100))).hasMessageContaining("damaged");
        byte[] png = Pictures.png(400, 300);
        assertThatThrownBy(() -> AvatarScaler.scale(Arrays.copyOf(png, 60))).hasMessageContaining("damaged");
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }

    /** JPEG changes colours a little. */
    private static Color colour(BufferedImage image, int x, int y) {
        Color exact = new Color(image.getRGB(x, y));
        return new Color(rounded(exact.getRed()), rounded(exact.getGreen()), rounded(exact.getBlue()));
    }

    private static int rounded(int part) {
        return part < 30 ? 0 : part > 225 ? 255 : part;
    }
}
