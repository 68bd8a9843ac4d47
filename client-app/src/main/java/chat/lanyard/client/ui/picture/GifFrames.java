package chat.lanyard.client.ui.picture;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A GIF file (89a) cut behind its first frames, because JavaFX decodes all there are at once. It ends as well where a frame is
 * not within the screen that the header tells, and where it breaks off.
 *
 * @param file whole, with the mark of its end
 * @param number how many frames it has
 */
record GifFrames(byte[] file, int number) {
    private static final int SIGNATURE = 0x47494638;
    private static final int HEADER_BYTES = 6;
    private static final int EXTENSION = 0x21;
    private static final int FRAME = 0x2C;
    private static final byte END = 0x3B;
    private static final int COLOURS_FOLLOW = 0x80;
    private static final int COLOUR_BITS = 0x07;

    static boolean isGif(byte[] file) {
        return file.length > HEADER_BYTES && ByteBuffer.wrap(file).getInt() == SIGNATURE;
    }

    /** As much of a GIF as has at most so many frames. */
    static GifFrames within(byte[] file, int most) {
        ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int frames = 0;
        int end = 0;
        try {
            in.position(HEADER_BYTES);
            int width = u16(in);
            int height = u16(in);
            skipScreen(in);
            while (frames < most && isNextFrame(in) && isInside(in, width, height)) {
                skipFrame(in);
                frames++;
                end = in.position();
            }
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            return cut(file, end, frames); // what is whole of it can be shown
        }
        return cut(file, end, frames);
    }

    private static GifFrames cut(byte[] file, int end, int frames) {
        byte[] whole = Arrays.copyOf(file, end + 1);
        whole[end] = END;
        return new GifFrames(whole, frames);
    }

    private static void skipScreen(ByteBuffer in) {
        int packed = in.get();
        in.getShort(); // background and proportions
        skipColours(in, packed);
    }

    private static void skipColours(ByteBuffer in, int packed) {
        if ((packed & COLOURS_FOLLOW) != 0) {
            in.position(in.position() + 3 * (2 << (packed & COLOUR_BITS)));
        }
    }

    /** Passes whatever stands before a frame. */
    private static boolean isNextFrame(ByteBuffer in) {
        int block = in.get();
        while (block == EXTENSION) {
            in.get(); // of which kind
            skipData(in);
            block = in.get();
        }
        return block == FRAME;
    }

    private static boolean isInside(ByteBuffer in, int width, int height) {
        int left = u16(in);
        int top = u16(in);
        return left + u16(in) <= width && top + u16(in) <= height;
    }

    private static void skipFrame(ByteBuffer in) {
        skipColours(in, in.get());
        in.get(); // how it is packed
        skipData(in);
    }

    private static void skipData(ByteBuffer in) {
        for (int length = in.get() & 0xFF; length > 0; length = in.get() & 0xFF) {
            in.position(in.position() + length);
        }
    }

    private static int u16(ByteBuffer in) {
        return Short.toUnsignedInt(in.getShort());
    }
}
