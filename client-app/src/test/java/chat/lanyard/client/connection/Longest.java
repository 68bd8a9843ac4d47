package chat.lanyard.client.connection;

import java.util.random.RandomGenerator;

/** Always the longest wait that is allowed. */
final class Longest implements RandomGenerator {
    @Override
    public long nextLong() {
        return 0;
    }

    @Override
    public long nextLong(long bound) {
        return bound - 1;
    }
}
