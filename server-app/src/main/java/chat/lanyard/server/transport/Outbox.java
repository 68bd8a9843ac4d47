package chat.lanyard.server.transport;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.GatheringByteChannel;
import java.util.ArrayList;
import java.util.List;

/**
 * The frames on their way to one socket. A frame is written by whoever sends it while the socket is quiet and takes it;
 * else it waits here, in order and within a budget, for the selector thread, which writes many at once.
 *
 * <p>May be used by any thread. Actions run outside its lock.
 */
final class Outbox {
    /** Bytes that may wait, those sent paced aside. */
    static final int BUDGET = 4 * 1024 * 1024;

    /** Bytes that wait at most for who keeps up. */
    static final int KEEPING_UP = 64 * 1024;

    private static final long BUSY_NANOS = 1_000_000;

    /** What became of a frame. */
    enum Outcome {
        /** Nothing is to be done: it is written, or behind others, or dropped because the socket closes. */
        TAKEN,
        /** It is the first that waits: the selector must be asked to write. */
        WAITING,
        /** It was too much: what waited is dropped. */
        OVERFLOWN
    }

    private final GatheringByteChannel channel;
    private final FrameQueue waiting = new FrameQueue();
    private boolean started;
    private boolean sealed;
    private boolean foreignBegun;
    private long lastWrite = System.nanoTime() - BUSY_NANOS;
    private List<Runnable> whenPacedDrained = List.of();
    private Runnable whenEmpty;

    Outbox(GatheringByteChannel channel) {
        this.channel = channel;
    }

    /**
     * Writes the answer to the handshake, and in one go with it what waits already; once the answer is out, frames may
     * follow. Answers with how much of the answer was written.
     */
    synchronized int start(ByteBuffer answer) throws IOException {
        int size = answer.remaining();
        List<ByteBuffer> next = waiting.next();
        next.add(0, answer);
        channel.write(next.toArray(ByteBuffer[]::new));
        waiting.removeWritten();
        started = !answer.hasRemaining();
        return size - answer.remaining();
    }

    synchronized Outcome add(ByteBuffer bytes, boolean paced) {
        if (sealed) {
            return Outcome.TAKEN;
        }
        boolean first = waiting.isEmpty();
        int size = bytes.remaining(); // as long as nothing of it is written
        if (started && first && !foreignBegun && !isBusy() && written(bytes)) {
            return Outcome.TAKEN;
        }
        waiting.add(bytes, size, paced);
        if (waiting.budgeted() > BUDGET && !relieved()) {
            seal();
            return Outcome.OVERFLOWN;
        }
        return first ? Outcome.WAITING : Outcome.TAKEN;
    }

    /** Whether the selector has something to write. */
    synchronized boolean isWaiting() {
        return started && (!waiting.isEmpty() || isPacedDue());
    }

    /** Whether more waits than a reader leaves who keeps up. */
    synchronized boolean isBehind() {
        return waiting.budgeted() > KEEPING_UP;
    }

    /** How much waits, paced or not. */
    synchronized long waitingBytes() {
        return waiting.bytes();
    }

    /** Writes what waits, as far as the socket takes it. */
    void drain() throws IOException {
        while (writeSome()) {
            // each turn takes the lock anew, so that senders wait for one write at most
        }
        takeDue().forEach(Runnable::run);
    }

    /**
     * Writes what does not come through here, such as a close frame, as far as the socket takes it: no frame is cut in two by it,
     * nor it by a frame, whoever sends meanwhile. Answers with how much of it was written.
     */
    synchronized int writeBetween(ByteBuffer foreign) throws IOException {
        if (!finishBegunFrame()) {
            return 0;
        }
        int count = channel.write(foreign);
        foreignBegun = foreign.hasRemaining() && (foreignBegun || count > 0);
        return count;
    }

    /** False if the socket is full before the rest of a frame that is partly out. */
    private boolean finishBegunFrame() throws IOException {
        ByteBuffer begun = waiting.begun();
        if (begun == null) {
            return true;
        }
        channel.write(begun);
        waiting.removeWritten();
        return !begun.hasRemaining();
    }

    /** Takes no more frames and forgets those that wait, except the rest of one that is partly out. */
    synchronized void seal() {
        sealed = true;
        whenPacedDrained = List.of();
        whenEmpty = null;
        waiting.keepOnlyBegun();
    }

    /** Takes no more frames and runs the action after the last one. */
    void sealThen(Runnable action) {
        synchronized (this) {
            if (sealed) {
                return;
            }
            sealed = true;
            whenEmpty = action;
        }
        takeDue().forEach(Runnable::run);
    }

    void whenPacedDrained(Runnable action) {
        synchronized (this) {
            if (sealed) {
                return;
            }
            whenPacedDrained = new ArrayList<>(whenPacedDrained);
            whenPacedDrained.add(action);
        }
        takeDue().forEach(Runnable::run);
    }

    /** A socket that was written to just now is likely to get more: the selector gathers that into fewer writes. */
    private boolean isBusy() {
        return System.nanoTime() - lastWrite < BUSY_NANOS;
    }

    private boolean written(ByteBuffer bytes) {
        try {
            lastWrite = System.nanoTime();
            channel.write(bytes);
            return !bytes.hasRemaining();
        } catch (IOException e) {
            // the selector thread meets the same failure when it writes, and closes the socket
            return false;
        }
    }

    /** A sender may be faster than the selector, which is not the reader's fault: what counts is what the socket takes. */
    private boolean relieved() {
        try {
            while (writeSome()) {
                // goes on until the socket is full or nothing waits
            }
        } catch (IOException e) {
            return false; // as above
        }
        return waiting.budgeted() <= BUDGET;
    }

    private synchronized boolean writeSome() throws IOException {
        if (!started || foreignBegun || waiting.isEmpty()) {
            return false;
        }
        lastWrite = System.nanoTime();
        List<ByteBuffer> next = waiting.next();
        channel.write(next.toArray(ByteBuffer[]::new));
        waiting.removeWritten();
        return !next.get(next.size() - 1).hasRemaining();
    }

    private boolean isPacedDue() {
        return !waiting.hasPaced() && !whenPacedDrained.isEmpty();
    }

    private synchronized List<Runnable> takeDue() {
        List<Runnable> due = List.of();
        if (isPacedDue()) {
            due = whenPacedDrained;
            whenPacedDrained = List.of();
        }
        if (started && waiting.isEmpty() && whenEmpty != null) {
            due = new ArrayList<>(due);
            due.add(whenEmpty);
            whenEmpty = null;
        }
        return due;
    }
}
