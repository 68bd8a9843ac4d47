package chat.lanyard.server.typing;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ProtocolLimits;
import chat.lanyard.protocol.value.UserId;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TypingThrottleTest {
    private static final ChannelId GENERAL = new ChannelId("general");
    private static final UserId ALICE = new UserId("u-alice");

    private final AtomicLong nanos = new AtomicLong();
    private final TypingThrottle throttle = new TypingThrottle(nanos::get);

    @Test
    void tellsOnceInAPauseAndAgainAfterIt() {
        assertThat(throttle.isDue(GENERAL, ALICE)).isTrue();
        assertThat(throttle.isDue(GENERAL, ALICE)).isFalse();

        nanos.addAndGet(Duration.ofSeconds(ProtocolLimits.TYPING_PAUSE_SECONDS).toNanos());
        assertThat(throttle.isDue(GENERAL, ALICE)).isTrue();
    }

    @Test
    void countsEachChannelAndPersonAlone() {
        assertThat(throttle.isDue(GENERAL, ALICE)).isTrue();
        assertThat(throttle.isDue(new ChannelId("other"), ALICE)).isTrue();
        assertThat(throttle.isDue(GENERAL, new UserId("u-bob"))).isTrue();
    }

    @Test
    void tellsOfFewPeopleWhenManyWrite() {
        long told = IntStream.range(0, 1_000)
                .filter(i -> throttle.isDue(GENERAL, new UserId("u-" + i)))
                .count();

        assertThat(told).isBetween(1L, 50L);
    }
}
