package chat.lanyard.server.benchmark;

import java.io.IOException;
import java.time.Duration;

/**
 * Posts as fast as a number of messages in flight allows; a message is in flight until all members have got it.
 *
 * @param posters how many of the members post, in turn
 */
record FanOut(int posters, int inFlight, Duration time) {
    private static final int WAIT_MILLISECONDS = 100;

    /** Deliveries a second. */
    double run(Crowd crowd) throws IOException {
        long before = crowd.deliveries();
        long start = System.nanoTime();
        long end = start + time.toNanos();
        while (System.nanoTime() < end) {
            crowd.post(posters, inFlight - (int) (crowd.posted() - crowd.receivedByAll()));
            crowd.pump(WAIT_MILLISECONDS);
        }
        double perSecond = (crowd.deliveries() - before) * 1e9 / (System.nanoTime() - start);
        settle(crowd);
        return perSecond;
    }

    private static void settle(Crowd crowd) throws IOException {
        while (crowd.receivedByAll() < crowd.posted()) {
            crowd.pump(WAIT_MILLISECONDS);
        }
    }
}
