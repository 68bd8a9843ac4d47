package chat.lanyard.testsupport;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Builds the bytes of client frames, well-formed or not. */
public final class ClientFrames {
    /** First byte of an unfragmented text frame. */
    public static final int WHOLE_TEXT = 0x81;

    private static final byte[] MASK = {0x37, 0x12, 0x55, 0x21};

    private ClientFrames() {}

    /** A masked, unfragmented text frame. */
    public static byte[] text(String text) {
        return masked(WHOLE_TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    /** A masked frame with that first byte (FIN, reserved bits, opcode). */
    public static byte[] masked(int first, byte[] payload) {
        byte[] header = header(first, payload.length);
        ByteBuffer frame = ByteBuffer.allocate(header.length + payload.length).put(header);
        for (int i = 0; i < payload.length; i++) {
            frame.put((byte) (payload[i] ^ MASK[i % MASK.length]));
        }
        return frame.array();
    }

    /** The header and mask of a frame that claims to have that many bytes. */
    public static byte[] header(int first, long length) {
        ByteBuffer header = ByteBuffer.allocate(14).put((byte) first);
        putLength(header, 0x80, length);
        header.put(MASK);
        return copy(header);
    }

    /** A frame without a mask, which clients must not send. */
    public static byte[] unmasked(int first, byte[] payload) {
        ByteBuffer frame = ByteBuffer.allocate(10 + payload.length).put((byte) first);
        putLength(frame, 0, payload.length);
        return copy(frame.put(payload));
    }

    /** A close frame. */
    public static byte[] close(int code) {
        return masked(0x88, ByteBuffer.allocate(2).putShort((short) code).array());
    }

    private static void putLength(ByteBuffer header, int maskBit, long length) {
        if (length < 126) {
            header.put((byte) (maskBit | length));
        } else if (length <= 0xFFFF) {
            header.put((byte) (maskBit | 126)).putShort((short) length);
        } else {
            header.put((byte) (maskBit | 127)).putLong(length);
        }
    }

    private static byte[] copy(ByteBuffer filled) {
        byte[] bytes = new byte[filled.position()];
        filled.flip().get(bytes);
        return bytes;
    }
}
