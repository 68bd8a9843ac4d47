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
    private boolean complete;

    /** Takes bytes from the source up to the end of the request. */
    Progress take(ByteBuffer source) {
        int before = length;
        append(source, Math.min(source.remaining(), LIMIT - length));
        int end = findEnd(Math.max(0, before - END.length + 1));
        if (end < 0) {
            return source.hasRemaining() ? Progress.TOO_LARGE : Progress.INCOMPLETE;
        }
        source.position(source.position() - (length - end));
        length = end;
        complete = true;
        return Progress.COMPLETE;
    }

    /** Whether the blank line is there; then nothing more may be taken. */
    boolean isComplete() {
        return complete;
    }

    /** The collected request. */
    ByteBuffer request() {
        return ByteBuffer.wrap(bytes, 0, length);
    }

    private void append(ByteBuffer source, int count) {
        if (length + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.min(LIMIT, Math.max(length + count, 2 * bytes.length)));
        }
        source.get(bytes, length, count);
        length += count;
    }

    /** The index behind the first blank line that ends at or after {@code from}; negative if there is none. */
    private int findEnd(int from) {
        for (int at = from; at + END.length <= length; at++) {
            if (Arrays.equals(bytes, at, at + END.length, END, 0, END.length)) {
                return at + END.length;
            }
        }
        return -1;
    }
}
