package chat.lanyard.protocol.picture;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Width and height of a picture as it is shown, by what its header says, at least 1 each. Nothing is decoded, and no more
 * than the headers is read. Knows the forms that every client can show: PNG (ISO 15948), GIF 89a, JPEG (ISO 10918-1), BMP.
 */
public record PixelSize(int width, int height) {
    private static final int PNG = 0x89504E47;
    private static final int GIF = 0x47494638;
    private static final int JPEG = 0xFFD8;
    private static final int BMP = 0x424D;
    private static final int JPEG_SEGMENTS = 1_000;
    private static final int START_OF_SCAN = 0xDA;

    /** Of a file that begins as a picture does; empty if it has another form, or a damaged header. */
    public static Optional<PixelSize> of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return of(new BufferedInputStream(in), PictureOrientation.of(file));
        }
    }

    /** Of one that is in memory. */
    public static Optional<PixelSize> of(byte[] file) {
        try {
            return of(new ByteArrayInputStream(file), PictureOrientation.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // nothing is read from anywhere
        }
    }

    private static Optional<PixelSize> of(InputStream file, PictureOrientation orientation) throws IOException {
        try {
            PixelSize size = read(new DataInputStream(file));
            return Optional.of(orientation.liesOnItsSide() ? new PixelSize(size.height, size.width) : size)
                    .filter(found -> found.width > 0 && found.height > 0);
        } catch (EOFException e) {
            return Optional.empty();
        }
    }

    /** How many there are. */
    public long pixels() {
        return (long) width * height;
    }

    private static PixelSize read(DataInputStream in) throws IOException {
        in.mark(Integer.BYTES);
        int signature = in.readInt();
        in.reset();
        if (signature == PNG) {
            return png(in);
        }
        if (signature == GIF) {
            return gif(in);
        }
        return switch (signature >>> Short.SIZE) {
            case JPEG -> jpeg(in);
            case BMP -> bmp(in);
            default -> new PixelSize(0, 0);
        };
    }

    private static PixelSize png(DataInputStream in) throws IOException {
        in.skipNBytes(16);
        return new PixelSize(in.readInt(), in.readInt());
    }

    private static PixelSize gif(DataInputStream in) throws IOException {
        in.skipNBytes(6);
        return new PixelSize(littleEndianShort(in), littleEndianShort(in));
    }

    /** A negative height says that the lines run from top to bottom. */
    private static PixelSize bmp(DataInputStream in) throws IOException {
        in.skipNBytes(18);
        return new PixelSize(Integer.reverseBytes(in.readInt()), Math.abs(Integer.reverseBytes(in.readInt())));
    }

    private static int littleEndianShort(DataInputStream in) throws IOException {
        return Short.toUnsignedInt(Short.reverseBytes(in.readShort()));
    }

    /** Goes from segment to segment until one begins a frame. */
    private static PixelSize jpeg(DataInputStream in) throws IOException {
        in.skipNBytes(2);
        for (int segment = 0; segment < JPEG_SEGMENTS; segment++) {
            int marker = marker(in);
            int length = in.readUnsignedShort();
            if (length < 2 || marker == START_OF_SCAN) {
                break;
            }
            if (beginsFrame(marker)) {
                in.skipNBytes(1);
                int height = in.readUnsignedShort();
                return new PixelSize(in.readUnsignedShort(), height);
            }
            in.skipNBytes(length - 2L);
        }
        return new PixelSize(0, 0);
    }

    private static int marker(DataInputStream in) throws IOException {
        int octet = in.readUnsignedByte();
        if (octet != 0xFF) {
            throw new EOFException("no marker");
        }
        while (octet == 0xFF) {
            octet = in.readUnsignedByte();
        }
        return octet;
    }

    /** SOF0 to SOF15, among which DHT, JPG and DAC have their numbers. */
    private static boolean beginsFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }
}
