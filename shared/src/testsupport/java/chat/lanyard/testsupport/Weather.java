package chat.lanyard.testsupport;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;

/**
 * What one connection through a {@link LossyProxy} goes through.
 *
 * @param delayMillis how long each piece is held up
 * @param pieceBytes how much goes through at once; with the delay, how fast the connection is
 * @param lifeBytes after how many bytes, counted in each direction, it is cut, in the middle of whatever is said
 */
public record Weather(int delayMillis, int pieceBytes, long lifeBytes) {
    /** Nothing is held up, nothing is cut. */
    public static final Weather FAIR = new Weather(0, 64 * 1024, Long.MAX_VALUE);

    private static final int LONGEST_DELAY_MILLIS = 15;
    private static final int SMALLEST_PIECE = 512;
    private static final int LARGEST_PIECE = 8 * 1024;
    private static final int SHORTEST_LIFE = 300;
    private static final int LONGEST_LIFE = 60_000;

    /** Slow, and in one of three cases cut at some byte. */
    public static Weather foul(RandomGenerator random) {
        return new Weather(
                random.nextInt(LONGEST_DELAY_MILLIS),
                random.nextInt(SMALLEST_PIECE, LARGEST_PIECE),
                random.nextInt(3) == 0 ? random.nextInt(SHORTEST_LIFE, LONGEST_LIFE) : Long.MAX_VALUE);
    }

    void holdUp() {
        if (delayMillis > 0) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(delayMillis));
        }
    }
}
