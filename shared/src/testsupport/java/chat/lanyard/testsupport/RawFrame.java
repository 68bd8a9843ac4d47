package chat.lanyard.testsupport;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * A WebSocket frame as the server sent it.
 *
 * @param first the first byte: FIN, the reserved bits and the opcode
 */
public record RawFrame(int first, byte[] payload) {
    /** Opcodes of RFC 6455, section 5.2. */
    public static final int CONTINUATION = 0x0;

    public static final int TEXT = 0x1;
    public static final int BINARY = 0x2;
    public static final int CLOSE = 0x8;
    public static final int PING = 0x9;
    public static final int PONG = 0xA;

    /** What kind of frame it is. */
    public int opcode() {
        return first & 0xF;
    }

    /** The payload as text. */
    public String text() {
        return new String(payload, StandardCharsets.UTF_8);
    }

    /** The code of a close frame; 1005 if it has none. */
    public int closeCode() {
        return payload.length < 2 ? 1005 : ByteBuffer.wrap(payload).getShort() & 0xFFFF;
    }
}
