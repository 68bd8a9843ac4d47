package chat.lanyard.server.transport;

import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/**
 * Frames that wait to be written to one socket, in order; what of them counts against the budget, and whether any are paced,
 * which do not. For one thread at a time.
 */
final class FrameQueue {
    private static final int FRAMES_PER_WRITE = 64;
    private static final int BYTES_PER_WRITE = 256 * 1024;

    private Deque<Frame> waiting = new ArrayDeque<>(1);
    private int budgeted;
    private int paced;

    private record Frame(ByteBuffer bytes, int size, boolean paced) {
        boolean begun() {
            return bytes.remaining() < size;
        }
    }

    /** @param size of the whole frame, of which a part may be written already */
    void add(ByteBuffer bytes, int size, boolean isPaced) {
        add(new Frame(bytes, size, isPaced));
    }

    private void add(Frame frame) {
        waiting.add(frame);
        count(frame, 1);
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    /** Bytes of whole frames that count against the budget. */
    int budgeted() {
        return budgeted;
    }

    boolean hasPaced() {
        return paced > 0;
    }

    /** How much waits, paced or not. */
    long bytes() {
        return waiting.stream().mapToLong(frame -> frame.bytes().remaining()).sum();
    }

    /** The rest of the frame that is partly out; {@code null} if none is. */
    ByteBuffer begun() {
        Frame head = waiting.peek();
        return head == null || !head.begun() ? null : head.bytes();
    }

    /** What is to be written in one go. */
    List<ByteBuffer> next() {
        List<ByteBuffer> next = new ArrayList<>();
        int bytes = 0;
        Iterator<Frame> frames = waiting.iterator();
        while (frames.hasNext() && next.size() < FRAMES_PER_WRITE && bytes < BYTES_PER_WRITE) {
            Frame frame = frames.next();
            next.add(frame.bytes());
            bytes += frame.size();
        }
        return next;
    }

    void removeWritten() {
        while (!waiting.isEmpty() && !waiting.peek().bytes().hasRemaining()) {
            count(waiting.remove(), -1);
        }
        if (waiting.isEmpty()) {
            waiting = new ArrayDeque<>(1); // gives back what a burst had made it grow to
        }
    }

    /** Forgets what waits, except the rest of a frame that is partly out. */
    void keepOnlyBegun() {
        Frame head = waiting.peek();
        waiting = new ArrayDeque<>(1);
        budgeted = 0;
        paced = 0;
        if (head != null && head.begun()) {
            add(head);
        }
    }

    private void count(Frame frame, int sign) {
        if (frame.paced()) {
            paced += sign;
        } else {
            budgeted += sign * frame.size();
        }
    }
}
