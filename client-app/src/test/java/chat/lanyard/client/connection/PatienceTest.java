package chat.lanyard.client.connection;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.client.SteppedTime;
import chat.lanyard.client.StubServer.Reply;
import chat.lanyard.client.StubSocket;
import chat.lanyard.client.session.Failure;
import chat.lanyard.client.session.Problem;
import chat.lanyard.protocol.frame.ClientFrame;
import chat.lanyard.protocol.frame.RequestResult;
import chat.lanyard.protocol.frame.ServerFrame;
import chat.lanyard.protocol.value.ErrorCode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** When a connection tries again, and when it takes its other side for gone. */
class PatienceTest extends ConnectionFixture {
    private final SteppedTime time = new SteppedTime();
    private volatile Set<String> network = Set.of("eth0 192.0.2.7");

    @Override
    Timing timing() {
        return new Timing(time.events(), time, new Longest(), time::nanos, () -> network);
    }

    @Test
    void waitsLongerEachTimeForAServerThatAcceptsAndDropsAtOnce() {
        server.chat(PatienceTest::welcomeAndDrop);
        connect(900);
        for (int seconds : new int[] {1, 2, 4, 8}) {
            awaitWait(seconds);
            assertThat(last().failure().problem()).isEqualTo(Problem.CONNECTION_LOST);
            time.advance(Duration.ofSeconds(seconds));
        }
    }

    @Test
    void waitsShortlyAgainAfterAConnectionThatHasStood() {
        server.chat(PatienceTest::welcomeAndDrop).chat(PatienceTest::welcomeUntilAsked);
        connect(900);
        awaitWait(1);
        time.advance(Duration.ofSeconds(1));
        await(ConnectionState.ONLINE);
        time.advance(Duration.ofSeconds(10));
        ask();
        awaitWait(1);
    }

    @Test
    void doesNotWaitWhenTheNetworkReturns() {
        network = Set.of();
        failAndWaitAMinute();
        network = Set.of("wlan0 192.0.2.7");
        Instant due = last().nextAttempt();
        await().until(() -> {
            time.advance(Duration.ofSeconds(2));
            return attempts() == 8;
        });
        assertThat(time.instant()).isBefore(due);
        await(ConnectionState.ONLINE);
    }

    @Test
    void doesNotWaitWhenTheComputerWakes() {
        failAndWaitAMinute();
        time.jump(Duration.ofHours(8));
        time.advance(Duration.ofSeconds(2));
        await(ConnectionState.ONLINE);
    }

    @Test
    void waitsAsLongAsTheServerAskedEvenWhenTheComputerWakes() {
        server.refuseChat(Reply.error(ErrorCode.UNAVAILABLE).with("Retry-After: 600"))
                .chat(ConnectionFixture::welcomeAndListen);
        connect(900);
        await(ConnectionState.OFFLINE);
        assertThat(last().failure().problem()).isEqualTo(Problem.SERVER_BUSY);
        time.jump(Duration.ofSeconds(60));
        time.advance(Duration.ofSeconds(599));
        assertThat(attempts()).isEqualTo(1);
        time.advance(Duration.ofSeconds(61));
        await(ConnectionState.ONLINE);
    }

    @Test
    void noticesWithinHalfAMinuteThatTheOtherSideIsGone() {
        server.chat(PatienceTest::welcomeInSilence).chat(ConnectionFixture::welcomeAndListen);
        connect(900);
        await(ConnectionState.ONLINE);
        time.advance(Duration.ofSeconds(24));
        assertThat(last().state()).isEqualTo(ConnectionState.ONLINE);
        time.advance(Duration.ofSeconds(3));
        awaitEndOfLiveConnection();
    }

    @Test
    void noticesASilenceBeforeTheWelcomeToo() {
        server.chat(PatienceTest::silence).chat(ConnectionFixture::welcomeAndListen);
        connect(900);
        await().until(() -> !frames.isEmpty());
        time.advance(Duration.ofSeconds(24));
        assertThat(last().state()).isEqualTo(ConnectionState.CONNECTING);
        time.advance(Duration.ofSeconds(3));
        await().until(() -> states().contains(ConnectionState.OFFLINE));
    }

    @Test
    void findsOutAtOnceAfterASleepThatTheOtherSideIsGone() {
        server.chat(PatienceTest::welcomeInSilence).chat(ConnectionFixture::welcomeAndListen);
        connect(900);
        await(ConnectionState.ONLINE);
        time.jump(Duration.ofHours(8));
        time.advance(Duration.ofSeconds(7));
        awaitEndOfLiveConnection();
    }

    @Test
    void getsAFreshTokenAfterASleepOverItsEnd() {
        server.chat(PatienceTest::welcomeInSilence)
                .refuseChat(Reply.error(ErrorCode.EXPIRED_TOKEN))
                .chat(ConnectionFixture::welcomeAndListen);
        refreshed("token-2");
        connect(900);
        await(ConnectionState.ONLINE);
        time.jump(Duration.ofHours(8));
        time.advance(Duration.ofSeconds(9));
        await().until(() -> server.requests().contains("GET /v1/chat Bearer token-2"));
        await(ConnectionState.ONLINE);
    }

    @Test
    void keepsAConnectionThatHasSurvivedASleep() {
        server.chat(PatienceTest::welcomeAndAnswer);
        connect(900);
        await(ConnectionState.ONLINE);
        time.jump(Duration.ofHours(8));
        time.advance(Duration.ofSeconds(2));
        join(ask()); // was sent behind the ping, so that the pong is here too
        time.advance(Duration.ofSeconds(20));
        assertThat(last().state()).isEqualTo(ConnectionState.ONLINE);
    }

    private void failAndWaitAMinute() {
        for (int attempt = 0; attempt < 7; attempt++) {
            server.refuseChat(Reply.error(ErrorCode.INTERNAL_ERROR));
        }
        server.chat(ConnectionFixture::welcomeAndListen);
        connect(900);
        for (int seconds : new int[] {1, 2, 4, 8, 16, 32}) {
            awaitWait(seconds);
            time.advance(Duration.ofSeconds(seconds));
        }
        awaitWait(60);
    }

    private void awaitEndOfLiveConnection() {
        await().untilAsserted(() -> assertThat(history)
                .anySatisfy(status -> assertThat(status.failure()).isEqualTo(Failure.of(Problem.CONNECTION_LOST))));
    }

    private void awaitWait(int seconds) {
        await().until(() -> last().state() == ConnectionState.OFFLINE
                && last().nextAttempt().equals(time.instant().plusSeconds(seconds)));
    }

    private static void welcomeAndDrop(StubSocket socket) throws IOException {
        welcome(socket);
        socket.close(4408);
        socket.receiveAll();
    }

    private static void welcomeAndAnswer(StubSocket socket) throws IOException {
        welcome(socket);
        ClientFrame<?> request = socket.receive();
        socket.send(new ServerFrame.Result(request.requestId(), new RequestResult.HistoryPage(List.of(), false)));
        socket.receiveAll();
    }

    private static void welcomeUntilAsked(StubSocket socket) throws IOException {
        welcome(socket);
        socket.receive();
        socket.close(4408);
        socket.receiveAll();
    }

    private static void welcomeInSilence(StubSocket socket) throws IOException {
        socket.fallSilent();
        welcomeAndListen(socket);
    }

    private static void silence(StubSocket socket) throws IOException {
        socket.fallSilent();
        socket.sendText("{\"type\":\"from.a.later.version\"}");
        socket.receiveAll();
    }
}
