package chat.lanyard.server.people;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Files with pictures for tests: the left half is red, the right half blue. */
public final class Pictures {
    private static final int HEADER_BYTES = 33;

    private Pictures() {}

    public static byte[] png(int width, int height) {
        return file("png", halves(width, height, BufferedImage.TYPE_INT_ARGB));
    }

    public static byte[] jpeg(int width, int height) {
        return file("jpeg", halves(width, height, BufferedImage.TYPE_INT_RGB));
    }

    /** A PNG file that cannot be made small. */
    public static byte[] noise(int width, int height) {
        Random random = new Random(1);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] pixels = random.ints((long) width * height).toArray();
        image.setRGB(0, 0, width, height, pixels, 0, width);
        return file("png", image);
    }

    /** A JPEG file in whose Exif part stand where it was taken and how the camera was held. */
    public static byte[] photo(int width, int height, int orientation) {
        byte[] plain = jpeg(width, height);
        byte[] place = "TakenAtHome".getBytes(StandardCharsets.US_ASCII);
        ByteBuffer exif = ByteBuffer.allocate(4 + 6 + 8 + 2 + 12 + 4 + place.length);
        exif.putShort((short) 0xFFE1).putShort((short) (exif.capacity() - 2));
        exif.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII));
        exif.putShort((short) 0x4D4D).putShort((short) 42).putInt(8);
        exif.putShort((short) 1);
        exif.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .putShort((short) 0);
        exif.putInt(0).put(place);
        return ByteBuffer.allocate(plain.length + exif.capacity())
                .put(plain, 0, 2)
                .put(exif.array())
                .put(plain, 2, plain.length - 2)
                .array();
    }

    /** The first bytes of a PNG file that claims to be of this size. */
    public static byte[] pngHeader(int width, int height) {
        byte[] file = png(1, 1);
        ByteBuffer.wrap(file).putInt(16, width).putInt(20, height);
        CRC32 checksum = new CRC32();
        checksum.update(file, 12, 17);
        ByteBuffer.wrap(file).putInt(HEADER_BYTES - 4, (int) checksum.getValue());
        return file;
    }

    public static BufferedImage read(byte[] file) {
        try {
            return ImageIO.read(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage halves(int width, int height, int type) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.dispose();
        return image;
    }

    static byte[] file(String format, BufferedImage image) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
