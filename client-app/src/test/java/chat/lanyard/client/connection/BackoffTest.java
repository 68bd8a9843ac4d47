package chat.lanyard.client.connection;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.testsupport.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private final TestClock clock = new TestClock(Instant.parse("2026-11-23T09:00:00Z"));

    /** Always the longest wait that is allowed. */
    private static final RandomGenerator LONGEST = new RandomGenerator() {
        @Override
        public long nextLong() {
            return 0;
        }

        @Override
        public long nextLong(long bound) {
            return bound - 1;
        }
    };

    @Test
    void doublesItsCeilingUpToAMinute() {
        Backoff backoff = new Backoff(LONGEST, clock);
        assertThat(IntStream.range(0, 9)
                        .mapToLong(i -> backoff.next(Duration.ZERO).toSeconds()))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L);
    }

    @Test
    void spreadsOverTheWholeTimeBelowTheCeiling() {
        Backoff backoff = new Backoff(new Random(7), clock);
        IntStream.range(0, 6).forEach(i -> backoff.next(Duration.ZERO));
        List<Long> waits = IntStream.range(0, 1000)
                .mapToLong(i -> backoff.next(Duration.ZERO).toMillis())
                .boxed()
                .toList();
        assertThat(waits).allMatch(wait -> wait >= 0 && wait <= 60_000);
        assertThat(waits).anyMatch(wait -> wait < 6_000).anyMatch(wait -> wait > 54_000);
    }

    @Test
    void staysShortForAMinuteAfterARestart() {
        Backoff backoff = new Backoff(LONGEST, clock);
        IntStream.range(0, 5).forEach(i -> backoff.next(Duration.ZERO));
        backoff.serverRestarts();
        assertThat(backoff.next(Duration.ZERO)).hasSeconds(5);
        clock.advance(Duration.ofSeconds(59));
        backoff.serverRestarts();
        assertThat(backoff.next(Duration.ZERO)).hasSeconds(5);
        clock.advance(Duration.ofSeconds(2));
        backoff.serverRestarts();
        assertThat(backoff.next(Duration.ZERO)).hasSeconds(60);
    }

    @Test
    void startsAnewAfterASuccess() {
        Backoff backoff = new Backoff(LONGEST, clock);
        IntStream.range(0, 9).forEach(i -> backoff.next(Duration.ZERO));
        backoff.reset();
        assertThat(backoff.next(Duration.ZERO)).hasSeconds(1);
    }

    @Test
    void neverComesBackBeforeTheServerAskedForIt() {
        Backoff backoff = new Backoff(new Random(7), clock);
        assertThat(IntStream.range(0, 100).mapToObj(i -> backoff.next(Duration.ofSeconds(30))))
                .allMatch(wait -> wait.compareTo(Duration.ofSeconds(30)) >= 0);
    }
}
