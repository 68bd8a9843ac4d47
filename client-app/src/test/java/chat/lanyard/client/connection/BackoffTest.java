package chat.lanyard.client.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private long nanos;

    @Test
    void doublesItsCeilingUpToAMinute() {
        Backoff backoff = new Backoff(new Longest(), () -> nanos);
        assertThat(IntStream.range(0, 9)
                        .mapToLong(i -> backoff.next(Duration.ZERO).toSeconds()))
                .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L);
    }

    @Test
    void spreadsOverTheWholeTimeBelowTheCeiling() {
        Backoff backoff = new Backoff(new Random(7), () -> nanos);
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
        Backoff backoff = new Backoff(new Longest(), () -> nanos);
        IntStream.range(0, 5).forEach(i -> backoff.next(Duration.ZERO));
        backoff.serverRestarts();
        assertThat(backoff.next(Duration.ZERO)).hasSeconds(5);
        pass(59);
        backoff.serverRestarts();
        assertThat(backoff.next(Duration.ZERO)).hasSeconds(5);
        pass(2);
        backoff.serverRestarts();
        assertThat(backoff.next(Duration.ZERO)).hasSeconds(60);
    }

    @Test
    void startsAnewOnceAConnectionHasStood() {
        Backoff backoff = afterNineFailures();
        backoff.connected();
        pass(10);
        assertThat(backoff.ended()).isTrue();
        assertThat(backoff.next(Duration.ZERO)).hasSeconds(1);
    }

    @Test
    void doesNotTakeAShortConnectionForASuccess() {
        Backoff backoff = afterNineFailures();
        backoff.connected();
        pass(9);
        assertThat(backoff.ended()).isFalse();
        assertThat(backoff.next(Duration.ZERO)).hasSeconds(60);
        pass(100);
        assertThat(backoff.ended()).isFalse();
        assertThat(backoff.next(Duration.ZERO)).hasSeconds(60);
    }

    @Test
    void triesSoonAgainJustOnceWhenTheServerWasThereButTheSocketWasLost() {
        Backoff backoff = afterNineFailures();
        backoff.lost();
        assertThat(backoff.ended()).isFalse();
        assertThat(backoff.next(Duration.ZERO)).hasSeconds(1);
        backoff.lost();
        assertThat(backoff.next(Duration.ZERO)).hasSeconds(2);
        IntStream.range(0, 9).forEach(i -> backoff.next(Duration.ZERO));
        backoff.connected();
        pass(10);
        backoff.lost();
        assertThat(backoff.ended()).isTrue();
        IntStream.range(0, 9).forEach(i -> backoff.next(Duration.ZERO));
        backoff.lost();
        assertThat(backoff.next(Duration.ZERO)).hasSeconds(1);
    }

    @Test
    void canBeHurriedAgainLongAfterARestart() {
        Backoff backoff = afterNineFailures();
        backoff.serverRestarts();
        pass(61);
        backoff.hurry();
        assertThat(backoff.next(Duration.ZERO)).hasSeconds(5);
    }

    @Test
    void comesBackAfterTheServerAskedForItAndNotWithAllOthersAtOnce() {
        Backoff backoff = new Backoff(new Random(7), () -> nanos);
        List<Long> waits = IntStream.range(0, 1000)
                .mapToLong(i -> {
                    backoff.reset();
                    return backoff.next(Duration.ofSeconds(30)).toMillis();
                })
                .boxed()
                .toList();
        assertThat(waits).allMatch(wait -> wait >= 30_000 && wait <= 60_000);
        assertThat(waits).anyMatch(wait -> wait < 33_000).anyMatch(wait -> wait > 57_000);
    }

    private Backoff afterNineFailures() {
        Backoff backoff = new Backoff(new Longest(), () -> nanos);
        IntStream.range(0, 9).forEach(i -> backoff.next(Duration.ZERO));
        return backoff;
    }

    private void pass(long seconds) {
        nanos += Duration.ofSeconds(seconds).toNanos();
    }
}
