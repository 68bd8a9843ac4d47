package chat.lanyard.server.transport;

import chat.lanyard.server.connection.OutboundMessage;
import chat.lanyard.server.connection.WireFormat;
import java.nio.ByteBuffer;

/** An unmasked, unfragmented text frame (RFC 6455, section 5.2), encoded once for all who get it. */
public final class WebSocketFormat implements WireFormat {
    private static final int FINAL = 0x80;
    private static final int TEXT = 0x1;
    private static final int LONGEST_HEADER = 10;

    @Override
    public OutboundMessage text(byte[] utf8) {
        return frame(TEXT, utf8);
    }

    /** A complete frame of the server with this opcode. */
    static OutboundMessage frame(int opcode, byte[] payload) {
        ByteBuffer frame = ByteBuffer.allocate(LONGEST_HEADER + payload.length);
        frame.put((byte) (FINAL | opcode));
        putLength(frame, payload.length);
        return new OutboundMessage(frame.put(payload).flip());
    }

    private static void putLength(ByteBuffer frame, int length) {
        if (length < 126) {
            frame.put((byte) length);
        } else if (length <= 0xFFFF) {
            frame.put((byte) 126).putShort((short) length);
        } else {
            frame.put((byte) 127).putLong(length);
        }
    }
}
