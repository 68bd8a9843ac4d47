package chat.lanyard.server.benchmark;

import java.io.IOException;
import java.time.Duration;

/** Posts as fast as a number of messages in flight allows; a message is in flight until all members have got it. */
final class FanOut {
    private static final int WAIT_MILLISECONDS = 100;

    private final Crowd crowd;

    FanOut(Crowd crowd) {
        this.crowd = crowd;
    }

    /** Deliveries a second, over that time. */
    double run(int inFlight, Duration time) throws IOException {
        long before = crowd.deliveries();
        long start = System.nanoTime();
        long end = start + time.toNanos();
        while (System.nanoTime() < end) {
            while (crowd.posted() - crowd.receivedByAll() < inFlight) {
                crowd.post();
            }
            crowd.pump(WAIT_MILLISECONDS);
        }
        double perSecond = (crowd.deliveries() - before) * 1e9 / (System.nanoTime() - start);
        settle();
        return perSecond;
    }

    private void settle() throws IOException {
        while (crowd.receivedByAll() < crowd.posted()) {
            crowd.pump(WAIT_MILLISECONDS);
        }
    }
}
