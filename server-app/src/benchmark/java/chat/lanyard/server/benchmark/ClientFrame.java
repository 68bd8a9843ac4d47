package chat.lanyard.server.benchmark;

import java.nio.ByteBuffer;

/** Frames of a client (RFC 6455, section 5.2), masked with zero: masked as the standard wants it, at no cost. */
final class ClientFrame {
    private static final byte[] PONG = {(byte) 0x8A, (byte) 0x80, 0, 0, 0, 0};

    private ClientFrame() {}

    /** Puts a text message of 126 to 65,535 bytes. */
    static void put(ByteBuffer target, byte[] utf8) {
        target.put((byte) 0x81).put((byte) (0x80 | 126)).putShort((short) utf8.length);
        target.putInt(0).put(utf8);
    }

    /** An empty pong. */
    static ByteBuffer pong() {
        return ByteBuffer.wrap(PONG);
    }
}
