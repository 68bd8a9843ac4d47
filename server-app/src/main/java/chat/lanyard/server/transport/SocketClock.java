package chat.lanyard.server.transport;

import java.time.Duration;

/** Since when a socket is in the state that it is in, and whether that has been too long. Times are nanoseconds. */
final class SocketClock {
    private final EndpointTimings timings;
    private final long acceptedAt = System.nanoTime();
    private volatile long lastHeard = acceptedAt;
    private volatile long closingSince;
    private long lastPing = acceptedAt;

    SocketClock(EndpointTimings timings) {
        this.timings = timings;
    }

    void heard() {
        lastHeard = System.nanoTime();
    }

    void beginFarewell() {
        if (closingSince == 0) {
            closingSince = System.nanoTime();
        }
    }

    boolean isClosing() {
        return closingSince != 0;
    }

    boolean isFarewellOver(long now) {
        return isClosing() && isOver(closingSince, timings.farewell(), now);
    }

    boolean isHandshakeOver(long now) {
        return isOver(acceptedAt, timings.handshake(), now);
    }

    boolean isSilentTooLong(long now) {
        return isOver(lastHeard, timings.silence(), now);
    }

    /** Whether a ping is due; if so, the next one is due a period later. For the sweeper only. */
    boolean takePing(long now) {
        boolean due = isOver(lastPing, timings.ping(), now);
        if (due) {
            lastPing = now;
        }
        return due;
    }

    long lingerDeadline() {
        return System.nanoTime() + timings.linger().toNanos();
    }

    private static boolean isOver(long since, Duration limit, long now) {
        return now - since > limit.toNanos();
    }
}
