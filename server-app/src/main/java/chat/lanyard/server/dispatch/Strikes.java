package chat.lanyard.server.dispatch;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/** Counts refusals of one connection: 20 within 10 seconds are too many. */
final class Strikes {
    private static final int LIMIT = 20;
    private static final long WINDOW_NANOS = Duration.ofSeconds(10).toNanos();

    /** {@code null} before the first, which most connections never see. */
    private Deque<Long> times;

    /** Adds one, at a reading of {@link System#nanoTime}; true if they are too many. */
    synchronized boolean add(long now) {
        if (times == null) {
            times = new ArrayDeque<>(2);
        }
        times.addLast(now);
        while (now - times.peekFirst() > WINDOW_NANOS) {
            times.removeFirst();
        }
        return times.size() >= LIMIT;
    }
}
