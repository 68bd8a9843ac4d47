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
        repeat(person, new Random(seed ^ person.name().hashCode()), Typist::act);
    }

    /** Lets somebody only read, on another device than the one that this person writes on. */
    void startReading(Participant person, long seed) {
        repeat(person, new Random(seed ^ person.name().hashCode()), Typist::read);
    }

    /** What somebody does at some moment. */
    private interface Habit {
        void act(Participant person, ChannelId channel, Random random);
    }

    private void repeat(Participant person, Random random, Habit habit) {
        hands.schedule(
                () -> {
                    List<ChannelId> channels = person.channels();
                    if (!channels.isEmpty()) {
                        habit.act(person, channels.get(random.nextInt(channels.size())), random);
                    }
                    repeat(person, random, habit);
                },
                random.nextInt(LONGEST_PAUSE_MILLIS),
                TimeUnit.MILLISECONDS);
    }

    private static void act(Participant person, ChannelId channel, Random random) {
        switch (random.nextInt(10)) {
            case 0 -> person.readAll(channel);
            case 1 -> person.retryNow();
            case 2 -> person.say(channel, "@p" + (1 + random.nextInt(30)));
            case 3 -> person.say(channel, random.nextBoolean() ? "@channel" : "@here");
            case 4 -> person.sendFile(channel, random);
            default -> person.say(channel, "");
        }
    }

    private static void read(Participant person, ChannelId channel, Random random) {
        switch (random.nextInt(10)) {
            case 0 -> person.readEverything();
            case 1 -> person.retryNow();
            default -> person.readAll(channel);
        }
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
