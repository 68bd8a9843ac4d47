package chat.lanyard.server.fault;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** What goes wrong with a {@link FaultyFilePath} right now; nothing at first. Safe for use by several threads. */
final class DiskFaults {
    private volatile Set<Fault> faults = EnumSet.noneOf(Fault.class);
    private volatile CompletableFuture<Void> gate = CompletableFuture.completedFuture(null);
    private volatile CompletableFuture<Void> waiting = new CompletableFuture<>();
    private final AtomicInteger spared = new AtomicInteger();

    /** A way for a disk to fail. */
    enum Fault {
        /** Nothing can be written. */
        WRITE("No space left on device"),
        /** Half of what is to be written is, then there is no more room. */
        HALF_A_WRITE("No space left on device"),
        /** What was written cannot be forced to the disk. */
        FORCE("Input/output error"),
        READ("Input/output error"),
        /** Nothing can be opened for writing. */
        OPEN_TO_WRITE("Read-only file system");

        private final String message;

        Fault(String message) {
            this.message = message;
        }
    }

    /** From now on these happen, and no others. */
    void are(Fault... now) {
        spared.set(0);
        faults = now.length == 0 ? EnumSet.noneOf(Fault.class) : EnumSet.of(now[0], now);
    }

    /** The disk is in order again. */
    void none() {
        are();
        gate.complete(null);
    }

    /** From now on nothing is forced to the disk, nor refused; returns what completes once something waits for it. */
    CompletableFuture<Void> hold() {
        gate = new CompletableFuture<>();
        waiting = new CompletableFuture<>();
        return waiting;
    }

    /** Returns when the disk does force what is written. */
    void awaitForce() {
        if (!gate.isDone()) {
            waiting.complete(null);
        }
        gate.join();
    }

    /** This happens once so many of the operations that it concerns have succeeded. */
    void after(int operations, Fault fault) {
        spared.set(operations);
        faults = EnumSet.of(fault);
    }

    boolean happens(Fault fault) {
        return faults.contains(fault) && spared.getAndUpdate(left -> Math.max(0, left - 1)) == 0;
    }

    void check(Fault fault) throws IOException {
        if (happens(fault)) {
            throw failure(fault);
        }
    }

    static IOException failure(Fault fault) {
        return new IOException(fault.message);
    }
}
