package chat.lanyard.server.transport;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Collects an opening handshake up to its blank line, so that the library parses it once, and whole: fed piece by piece
 * it parses everything again with each piece and keeps a large buffer for the life of the socket.
 */
final class RequestHead {
    /** Bytes that a request may have, its blank line included. */
    static final int LIMIT = 8 * 1024;

    /** How far the request has come. */
    enum Progress {
        INCOMPLETE,
        COMPLETE,
        TOO_LARGE
    }

    private static final byte[] END = {'\r', '\n', '\r', '\n'};

    private byte[] bytes = new byte[512];
    private int length;
    private int matched;

    /** Takes bytes from the source up to the end of the request. */
    Progress take(ByteBuffer source) {
        while (source.hasRemaining()) {
            if (length == LIMIT) {
                return Progress.TOO_LARGE;
            }
            append(source.get());
            if (isComplete()) {
                return Progress.COMPLETE;
            }
        }
        return Progress.INCOMPLETE;
    }

    /** Whether the blank line is there; then nothing more may be taken. */
    boolean isComplete() {
        return matched == END.length;
    }

    /** The collected request. */
    ByteBuffer request() {
        return ByteBuffer.wrap(bytes, 0, length);
    }

    private void append(byte next) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.min(LIMIT, 2 * length));
        }
        bytes[length++] = next;
        matched = next == END[matched] ? matched + 1 : next == END[0] ? 1 : 0;
    }
}
