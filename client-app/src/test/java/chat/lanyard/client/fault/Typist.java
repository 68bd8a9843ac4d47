package chat.lanyard.client.fault;

import chat.lanyard.protocol.value.ChannelId;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Lets people write, read and lose patience with a lost connection, each at moments and in channels of their own seed. */
final class Typist implements AutoCloseable {
    private static final int LONGEST_PAUSE_MILLIS = 800;

    private final ScheduledExecutorService hands = Executors.newSingleThreadScheduledExecutor();

    void start(Participant person, long seed) {
        Random random = new Random(seed ^ person.name().hashCode());
        next(person, random);
    }

    private void next(Participant person, Random random) {
        hands.schedule(() -> act(person, random), random.nextInt(LONGEST_PAUSE_MILLIS), TimeUnit.MILLISECONDS);
    }

    private void act(Participant person, Random random) {
        List<ChannelId> channels = person.channels();
        if (!channels.isEmpty()) {
            ChannelId channel = channels.get(random.nextInt(channels.size()));
            switch (random.nextInt(10)) {
                case 0 -> person.readAll(channel);
                case 1 -> person.retryNow();
                default -> person.say(channel);
            }
        }
        next(person, random);
    }

    /** Returns once nobody types any more. */
    @Override
    public void close() {
        hands.shutdownNow();
        try {
            hands.awaitTermination(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
