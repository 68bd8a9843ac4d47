package chat.lanyard.server.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import chat.lanyard.protocol.value.UserId;
import java.time.Duration;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AuthoredMessagesTest {
    private static final UserId ADA = new UserId("ada");

    private final AuthoredMessages messages = new AuthoredMessages();

    @Test
    void countsAsIfItLookedAtEachOfThem() {
        Random random = new Random(4);
        NavigableMap<Long, UserId> plain = new TreeMap<>();
        for (int step = 0; step < 2_000; step++) {
            long sequence = random.nextInt(300);
            if (random.nextInt(4) == 0) {
                plain.remove(sequence);
                messages.remove(sequence);
            } else {
                UserId author = plain.getOrDefault(sequence, new UserId("u" + sequence % 3));
                plain.put(sequence, author);
                messages.add(sequence, author);
            }
            long after = random.nextInt(310) - 5;
            UserId user = new UserId("u" + random.nextInt(4));
            assertThat(messages.ofOthersAfter(after, user))
                    .isEqualTo(plain.tailMap(after, false).values().stream()
                            .filter(author -> !author.equals(user))
                            .count());
        }
    }

    /** At every welcome for each channel: with 200,000 deleted messages, looking at each would take an hour. */
    @Test
    void takesAFewStepsHoweverManyThereAre() {
        IntStream.range(0, 200_000).forEach(sequence -> messages.add(sequence, new UserId("u" + sequence % 5)));

        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> IntStream.range(0, 1_000_000)
                        .forEach(count -> assertThat(messages.ofOthersAfter(-1, ADA) == 200_000)
                                .isTrue()));
    }
}
