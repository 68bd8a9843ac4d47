package chat.lanyard.client.ui.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Makes moving pictures of which every frame is one square of one colour, in few bytes. */
final class GifFiles {
    private GifFiles() {}

    /** @param edge of the square in each frame, which begins at the upper left */
    static byte[] of(int width, int height, int frames, int edge) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes("GIF89a".getBytes());
        file.writeBytes(shorts(width, height));
        file.writeBytes(new byte[] {(byte) 0x80, 0, 0, 0, 0, 0, (byte) 0xFF, 0, 0}); // black and red
        byte[] data = data(edge * edge);
        for (int frame = 0; frame < frames; frame++) {
            file.writeBytes(new byte[] {0x21, (byte) 0xF9, 4, 0, 10, 0, 0, 0});
            file.write(0x2C);
            file.writeBytes(shorts(0, 0, edge, edge));
            file.write(0);
            file.writeBytes(data);
        }
        file.write(0x3B);
        return file.toByteArray();
    }

    private static byte[] shorts(int... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(2 * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
        for (int number : numbers) {
            bytes.putShort((short) number);
        }
        return bytes.array();
    }

    /** So many red pixels: codes of three bits, with a new beginning before they would become longer. */
    private static byte[] data(int pixels) {
        ByteArrayOutputStream codes = new ByteArrayOutputStream();
        int held = 0;
        int bits = 0;
        for (int code = 0; code <= pixels + pixels / 2 + 1; code++) {
            int next = code == pixels + pixels / 2 + 1 ? 5 : code % 3 == 0 ? 4 : 1; // end, begin anew, red
            held |= next << bits;
            bits += 3;
            for (; bits >= 8; bits -= 8, held >>= 8) {
                codes.write(held);
            }
        }
        codes.write(held);
        return blocks(codes.toByteArray());
    }

    private static byte[] blocks(byte[] codes) {
        ByteArrayOutputStream blocks = new ByteArrayOutputStream();
        blocks.write(2);
        for (int from = 0; from < codes.length; from += 255) {
            int length = Math.min(255, codes.length - from);
            blocks.write(length);
            blocks.write(codes, from, length);
        }
        blocks.write(0);
        return blocks.toByteArray();
    }
}
