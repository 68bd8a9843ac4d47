package chat.lanyard.server.benchmark;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * Posts at a steady pace, whether or not earlier messages have arrived, and takes the time of each from the moment it is
 * due until the last member has got it.
 */
record Latency(int perSecond, Duration time) {

    /** The times in nanoseconds, ascending. */
    long[] run(Crowd crowd) throws IOException {
        long interval = TimeUnit.SECONDS.toNanos(1) / perSecond;
        long[] times = new long[(int) (time.toNanos() / interval)];
        long before = crowd.posted();
        long start = System.nanoTime();
        int posted = 0;
        int arrived = 0;
        while (arrived < times.length) {
            long due = start + posted * interval;
            if (posted < times.length && System.nanoTime() >= due) {
                crowd.post(crowd.size(), 1);
                posted++;
            }
            crowd.pump(posted < times.length ? untilNext(start + posted * interval) : 1);
            for (long all = crowd.receivedByAll() - before; arrived < all; arrived++) {
                times[arrived] = System.nanoTime() - start - arrived * interval;
            }
        }
        Arrays.sort(times);
        return times;
    }

    private static long untilNext(long due) {
        return Math.max(0, TimeUnit.NANOSECONDS.toMillis(due - System.nanoTime()));
    }
}
