package chat.lanyard.server.transport;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** How many sockets the process may have without taking the last descriptors from the rest of the server. */
final class DescriptorLimit {
    private static final int IN_HANDSHAKE = 1024;
    private static final int RESERVED = 512;

    private DescriptorLimit() {}

    /** Connections to accept at most, so that that many can be open while others are in their handshake. */
    static int connections(int open) {
        long wanted = (long) open + IN_HANDSHAKE;
        if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system) {
            return (int) Math.min(wanted, spared(system.getMaxFileDescriptorCount()));
        }
        return (int) Math.min(wanted, Integer.MAX_VALUE);
    }

    private static long spared(long descriptors) {
        return Math.max(descriptors / 2, descriptors - RESERVED);
    }
}
