package chat.lanyard.client.session;

import static chat.lanyard.client.TestServer.join;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import chat.lanyard.client.Http;
import chat.lanyard.client.Samples;
import chat.lanyard.client.StubServer;
import chat.lanyard.client.StubServer.Reply;
import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.testsupport.TestClock;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;

class ServerTimeTest {
    private static final Instant NINE = Instant.parse("2026-11-23T09:00:00Z");

    private final TestClock clock = new TestClock(NINE);
    private long nanos = 7;
    private final ServerTime time = new ServerTime(clock, () -> nanos);

    @Test
    void believesThisComputerUntilTheServerHasSpoken() {
        assertThat(time.until(NINE.plusSeconds(90))).isEqualTo(Duration.ofSeconds(90));
        assertThat(time.clockOff()).isZero();
    }

    @Test
    void goesByTheServerAndByMonotonicTime() {
        time.heard(NINE.plus(Duration.ofHours(3)));
        clock.advance(Duration.ofDays(400));
        nanos += Duration.ofSeconds(10).toNanos();
        assertThat(time.until(NINE.plus(Duration.ofHours(3)).plusSeconds(900))).isEqualTo(Duration.ofSeconds(890));
    }

    @Test
    void saysHowFarThisComputersClockIsAheadOrBehind() {
        time.heard(NINE.plus(Duration.ofHours(3)));
        assertThat(time.clockOff()).isEqualTo(Duration.ofHours(-3));
        time.heard(NINE.minus(Duration.ofMinutes(5)));
        assertThat(time.clockOff()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void doesNotMindSeconds() {
        time.heard(NINE.plusSeconds(59));
        assertThat(time.clockOff()).isZero();
        time.heard(NINE.minusSeconds(59));
        assertThat(time.clockOff()).isZero();
    }

    @Test
    void takesASleepForNoWrongClock() {
        time.heard(NINE);
        clock.advance(Duration.ofHours(8));
        assertThat(time.clockOff()).isZero();
    }

    @Test
    void forgetsAWrongClockOnceItIsSetRight() {
        time.heard(NINE.plus(Duration.ofHours(3)));
        nanos += Duration.ofSeconds(10).toNanos();
        assertThat(time.clockOff()).isEqualTo(Duration.ofHours(-3));
        clock.advance(Duration.ofHours(3).plusSeconds(10));
        assertThat(time.clockOff()).isZero();
    }

    @Test
    void isNotHeardInAnAnswerOfSomebodyElse() throws IOException {
        try (StubServer server = new StubServer()) {
            Reply portal = new Reply(200, "Date: Mon, 23 Nov 2026 12:00:00 GMT\r\n", new byte[] {'<'});
            server.reply("POST /api/v1/sessions/refresh", portal, new Reply(403, portal.headers(), portal.body()));
            ServerApi api = new ServerApi(Http.CLIENT, server.address(), time);
            for (int i = 0; i < 2; i++) {
                Failure failure = SignInService.failureOf(catchThrowable(() -> join(api.refresh("old"))));
                assertThat(failure).isEqualTo(Failure.of(Problem.NOT_A_LANYARD_SERVER));
            }
            assertThat(time.clockOff()).isZero();
        }
    }

    @Test
    void isHeardInEveryAnswer() throws IOException {
        try (StubServer server = new StubServer()) {
            String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                    NINE.plus(Duration.ofHours(3)).atZone(ZoneOffset.UTC));
            server.reply(
                    "POST /api/v1/sessions/refresh",
                    Reply.error(ErrorCode.BAD_CREDENTIALS).with("Date: " + date),
                    Reply.of(200, Samples.granted(server, "token-2", 900)).with("Date: no date"));
            ServerApi api = new ServerApi(Http.CLIENT, server.address(), time);
            Failure refused = SignInService.failureOf(catchThrowable(() -> join(api.refresh("old"))));
            assertThat(refused).isEqualTo(Failure.of(Problem.SIGNED_OUT).withClockOff(Duration.ofHours(-3)));
            join(api.refresh("old"));
            assertThat(time.clockOff()).isEqualTo(Duration.ofHours(-3));
        }
    }
}
