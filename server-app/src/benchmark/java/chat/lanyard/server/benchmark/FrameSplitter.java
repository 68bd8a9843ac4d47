package chat.lanyard.server.benchmark;

import java.nio.ByteBuffer;
import java.util.function.Consumer;

/** Tells a server's frames apart as bytes come in, keeping of each only its beginning and its end. */
final class FrameSplitter {
    private static final int HEAD_BYTES = 512;
    private static final int TAIL_BYTES = 640;

    private final ByteBuffer header = ByteBuffer.allocate(10);
    private final ByteBuffer head = ByteBuffer.allocate(HEAD_BYTES);
    private final ByteBuffer tail = ByteBuffer.allocate(TAIL_BYTES);
    private long left = -1;

    /**
     * A frame; the buffers are good until the next one.
     *
     * @param opcode 1 for a text, 9 for a ping
     * @param head at most its first 512 bytes
     * @param tail at most its last 640 bytes
     */
    record Frame(int opcode, ByteBuffer head, ByteBuffer tail) {}

    void take(ByteBuffer bytes, Consumer<Frame> frames) {
        while (left >= 0 || takeHeader(bytes)) {
            takePayload(bytes);
            if (left > 0) {
                return;
            }
            frames.accept(new Frame(header.get(0) & 0xF, head.flip(), tail.flip()));
            left = -1;
            header.clear();
            head.clear();
            tail.clear();
        }
    }

    private boolean takeHeader(ByteBuffer bytes) {
        while (bytes.hasRemaining()) {
            header.put(bytes.get());
            if (header.position() >= 2 && header.position() == headerLength()) {
                left = payloadLength();
                return true;
            }
        }
        return false;
    }

    private int headerLength() {
        int length = header.get(1);
        return length < 126 ? 2 : length == 126 ? 4 : 10;
    }

    private long payloadLength() {
        int length = header.get(1);
        return length < 126 ? length : length == 126 ? header.getShort(2) & 0xFFFF : header.getLong(2);
    }

    private void takePayload(ByteBuffer bytes) {
        int size = (int) Math.min(left, bytes.remaining());
        int from = bytes.position();
        put(head, bytes, from, Math.min(size, head.remaining()));
        int beforeTail = (int) Math.min(size, Math.max(0, left - TAIL_BYTES));
        put(tail, bytes, from + beforeTail, size - beforeTail);
        left -= size;
        bytes.position(from + size);
    }

    private static void put(ByteBuffer target, ByteBuffer source, int from, int size) {
        target.put(target.position(), source, from, size);
        target.position(target.position() + size);
    }
}
