package chat.lanyard.client.ui.picture;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.client.ui.FxExtension;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import javafx.scene.image.Image;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FxExtension.class)
class PictureDecoderTest {
    private static final int RED = 0xFFFF0000;
    private static final int BLUE = 0xFF0000FF;

    @TempDir
    private Path folder;

    @Test
    void showsAPhotoAsTheCameraSawIt() throws IOException {
        Image upright = decode(photo(1)).orElseThrow();
        assertThat(upright.getWidth()).isEqualTo(80);
        assertThat(isRed(upright, 10, 20)).isTrue();
        assertThat(isRed(upright, 70, 20)).isFalse();

        Image turned = decode(photo(6)).orElseThrow();
        assertThat(turned.getWidth()).isEqualTo(40);
        assertThat(turned.getHeight()).isEqualTo(80);
        assertThat(isRed(turned, 20, 10)).isTrue();
        assertThat(isRed(turned, 20, 70)).isFalse();

        assertThat(isRed(decode(photo(3)).orElseThrow(), 70, 20)).isTrue();
        assertThat(isRed(decode(photo(8)).orElseThrow(), 20, 70)).isTrue();
        assertThat(isRed(decode(photo(2)).orElseThrow(), 70, 20)).isTrue();
    }

    @Test
    void decodesNothingThatWouldTakeTooMuchMemory() throws IOException {
        byte[] huge = png();
        System.arraycopy(HexFormat.of().parseHex("00004e2000004e20"), 0, huge, 16, 8); // 20,000 by 20,000

        assertThat(decode(huge)).isEmpty();
        assertThat(decode(png())).isPresent();
    }

    @Test
    void decodesNothingThatIsNoWholePicture() throws IOException {
        assertThat(decode("<html></html>".getBytes())).isEmpty();
        assertThat(decode(new byte[0])).isEmpty();
        assertThat(decode(Arrays.copyOf(png(), 40))).isEmpty();
    }

    @Test
    void cutsAMovingPictureWhereItWouldTakeTooMuchMemory() {
        byte[] many = GifFiles.of(400, 400, 120, 10);
        Picture picture = PictureDecoder.decode(many, 400, 400).orElseThrow();

        assertThat(picture.image().getWidth()).isEqualTo(400);
        assertThat(picture.pixels())
                .isEqualTo(PictureDecoder.MOST_MOVING_PIXELS)
                .isEqualTo(100L * 400 * 400);
        assertThat(PictureDecoder.decode(many, 50, 50).orElseThrow().pixels()).isEqualTo(120L * 50 * 50);
        assertThat(PictureDecoder.decode(GifFiles.of(6_000, 6_000, 1, 10), 80, 80))
                .isEmpty();
    }

    @Test
    void cutsAMovingPictureWhereItWouldTakeTooMuchTime() {
        byte[] large = GifFiles.of(3_000, 3_000, 60, 1);

        assertThat(PictureDecoder.decode(large, 10, 10).orElseThrow().pixels()).isEqualTo(44L * 10 * 10);
    }

    private Optional<Image> decode(byte[] file) throws IOException {
        return PictureDecoder.decode(Files.write(folder.resolve("picture"), file), 80, 80)
                .map(Picture::image);
    }

    private static boolean isRed(Image image, int x, int y) {
        int pixel = image.getPixelReader().getArgb(x, y);
        return (pixel >> 16 & 0xFF) > 0x80 && (pixel & 0xFF) < 0x80;
    }

    private static byte[] png() throws IOException {
        return written("png");
    }

    /** Red at the left and blue at the right, as it is written. */
    private static byte[] written(String form) throws IOException {
        BufferedImage image = new BufferedImage(80, 40, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < 80; x++) {
            for (int y = 0; y < 40; y++) {
                image.setRGB(x, y, x < 40 ? RED : BLUE);
            }
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(image, form, file);
        return file.toByteArray();
    }

    /** A photo by a camera that was held in one of eight ways (JEITA CP-3451). */
    private static byte[] photo(int orientation) throws IOException {
        byte[] plain = written("jpeg");
        ByteArrayOutputStream photo = new ByteArrayOutputStream();
        photo.write(plain, 0, 2);
        photo.writeBytes(HexFormat.of()
                .parseHex("ffe100224578696600004d4d002a00000008000101120003000000010" + "00" + orientation
                        + "000000000000"));
        photo.write(plain, 2, plain.length - 2);
        return photo.toByteArray();
    }
}
