package chat.lanyard.protocol.picture;

import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How a camera was held, from the Exif part of a JPEG file (JEITA CP-3451, tag 0x0112), so that the picture stands upright
 * once that part is gone. What cannot be read counts as upright.
 *
 * @param quarterTurns clockwise, 0 to 3, to be made after the flip
 * @param mirrored whether left and right are exchanged
 */
public record PictureOrientation(int quarterTurns, boolean mirrored) {
    private static final PictureOrientation UPRIGHT = new PictureOrientation(0, false);
    private static final int HEADER_BYTES = 256 * 1024;
    private static final int START_OF_IMAGE = 0xFFD8;
    private static final int START_OF_SCAN = 0xFFDA;
    private static final int APPLICATION_1 = 0xFFE1;
    private static final long EXIF = 0x457869660000L;
    private static final int LITTLE_ENDIAN = 0x4949;
    private static final int TAG = 0x0112;
    private static final int ENTRY_BYTES = 12;
    private static final int VALUE_IN_ENTRY = 8;

    /** Of a file of which no more is read than where that part may stand. */
    public static PictureOrientation of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return of(in.readNBytes(HEADER_BYTES));
        }
    }

    /** Whether width and height are exchanged. */
    public boolean liesOnItsSide() {
        return quarterTurns % 2 == 1;
    }

    public boolean isUpright() {
        return equals(UPRIGHT);
    }

    /** Of a file, or of the beginning of one. */
    public static PictureOrientation of(byte[] file) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(file);
            return u16(bytes) == START_OF_IMAGE ? of(bytes) : UPRIGHT;
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            return UPRIGHT; // broken in a place that says nothing about the picture itself
        }
    }

    private static PictureOrientation of(ByteBuffer segments) {
        for (int marker = u16(segments); marker != START_OF_SCAN; marker = u16(segments)) {
            int next = segments.position() + u16(segments);
            if (marker == APPLICATION_1 && isExif(segments)) {
                return ofTiff(segments.slice(segments.position(), next - segments.position()));
            }
            segments.position(next);
        }
        return UPRIGHT;
    }

    private static boolean isExif(ByteBuffer segment) {
        return ((long) segment.getInt() << 16 | u16(segment)) == EXIF;
    }

    private static PictureOrientation ofTiff(ByteBuffer tiff) {
        tiff.order(u16(tiff) == LITTLE_ENDIAN ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (int index = 0; index < entries; index++) {
            int entry = directory + 2 + index * ENTRY_BYTES;
            if (Short.toUnsignedInt(tiff.getShort(entry)) == TAG) {
                return ofValue(tiff.getShort(entry + VALUE_IN_ENTRY));
            }
        }
        return UPRIGHT;
    }

    private static PictureOrientation ofValue(int value) {
        return switch (value) {
            case 2 -> new PictureOrientation(0, true);
            case 3 -> new PictureOrientation(2, false);
            case 4 -> new PictureOrientation(2, true);
            case 5 -> new PictureOrientation(3, true);
            case 6 -> new PictureOrientation(1, false);
            case 7 -> new PictureOrientation(1, true);
            case 8 -> new PictureOrientation(3, false);
            default -> UPRIGHT;
        };
    }

    private static int u16(ByteBuffer bytes) {
        return Short.toUnsignedInt(bytes.getShort());
    }
}
