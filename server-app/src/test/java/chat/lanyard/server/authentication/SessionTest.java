package chat.lanyard.server.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.protocol.value.SessionId;
import chat.lanyard.protocol.value.UserId;
import java.time.Duration;
import java.time.Instant;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of refresh tokens. */
class SessionTest {
    private static final Instant START = Instant.parse("2026-11-23T09:00:00Z");

    private final Session fresh = Session.begin(new SessionId("s"), new UserId("u"), "laptop", START);

    @Test
    void takesOnlyTheTokenInForceAtFirst() {
        assertThat(fresh.mayExchange(1, START)).isTrue();
        assertThat(fresh.mayExchange(2, START)).isFalse();
    }

    @Test
    void takesASpentTokenAgainForAMinute() {
        Session second = fresh.exchanged(1, START);

        assertThat(second.mayExchange(2, START)).isTrue();
        assertThat(second.mayExchange(1, START.plusSeconds(60))).isTrue();
        assertThat(second.mayExchange(1, START.plusSeconds(61))).isFalse();
    }

    /** A minute in all: showing it again and again must not prolong it. */
    @Test
    void countsTheMinuteFromTheFirstExchange() {
        Session again = fresh.exchanged(1, START).exchanged(1, START.plusSeconds(50));

        assertThat(again.mayExchange(1, START.plusSeconds(60))).isTrue();
        assertThat(again.mayExchange(1, START.plusSeconds(61))).isFalse();
        assertThat(again.mayExchange(3, START.plusSeconds(100))).isTrue();
    }

    @Test
    void takesASpentTokenNoMoreOnceItsSuccessorWasUsed() {
        Session third = fresh.exchanged(1, START).exchanged(2, START.plusSeconds(1));

        assertThat(third.mayExchange(1, START.plusSeconds(2))).isFalse();
        assertThat(third.mayExchange(2, START.plusSeconds(2))).isTrue();
        assertThat(third.mayExchange(3, START.plusSeconds(2))).isTrue();
    }

    @Test
    void livesThirtyDaysFromItsLastUse() {
        assertThat(fresh.isStaleAt(START.plus(Duration.ofDays(30)))).isFalse();
        assertThat(fresh.isStaleAt(START.plus(Duration.ofDays(30)).plusMillis(1)))
                .isTrue();
        Session used = fresh.exchanged(1, START.plus(Duration.ofDays(29)));
        assertThat(used.isStaleAt(START.plus(Duration.ofDays(58)))).isFalse();
    }

    @Test
    void readsOnlyRefreshTokensOfItsOwn() {
        RefreshTokens tokens = new RefreshTokens(new SecretKeySpec(new byte[32], "HmacSHA256"));
        RefreshTokens.RefreshToken token = new RefreshTokens.RefreshToken(new SessionId("s-1"), 7);
        String text = tokens.write(token);

        assertThat(tokens.read(text)).contains(token);
        assertThat(tokens.read(text.replace(".7.", ".8."))).isEmpty();
        assertThat(tokens.read(text.replace("s-1", "s-2"))).isEmpty();
        assertThat(new RefreshTokens(new SecretKeySpec("other".getBytes(), "HmacSHA256")).read(text))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "a.b.c", "s.1.", "s.99999999999999999999.AAAA", "s.1.AAAA", "é.1.AAAA"})
    void readsNothingFromGarbage(String text) {
        assertThat(new RefreshTokens(new SecretKeySpec(new byte[32], "HmacSHA256")).read(text))
                .isEmpty();
    }
}
