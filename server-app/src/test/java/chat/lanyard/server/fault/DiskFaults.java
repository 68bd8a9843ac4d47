package chat.lanyard.server.fault;

import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** What goes wrong with a {@link FaultyFilePath} right now; nothing at first. Safe for use by several threads. */
final class DiskFaults {
    private volatile Set<Fault> faults = EnumSet.noneOf(Fault.class);
    private final AtomicInteger sparedWrites = new AtomicInteger();
    private final AtomicInteger failures = new AtomicInteger();

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
        sparedWrites.set(0);
        faults = now.length == 0 ? EnumSet.noneOf(Fault.class) : EnumSet.of(now[0], now);
    }

    /** The disk is in order again. */
    void none() {
        are();
    }

    /** After so many more writes that succeed, this happens. */
    void after(int writes, Fault fault) {
        are(fault);
        sparedWrites.set(writes);
    }

    /** How often something has failed. */
    int failures() {
        return failures.get();
    }

    boolean happens(Fault fault) {
        return faults.contains(fault)
                && (sparedWrites.get() <= 0 || isWrite(fault) && sparedWrites.decrementAndGet() < 0);
    }

    private static boolean isWrite(Fault fault) {
        return fault == Fault.WRITE || fault == Fault.HALF_A_WRITE;
    }

    void check(Fault fault) throws IOException {
        if (happens(fault)) {
            throw failure(fault);
        }
    }

    IOException failure(Fault fault) {
        failures.incrementAndGet();
        return new IOException(fault.message);
    }
}
