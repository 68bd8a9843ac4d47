package chat.lanyard.client.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.lanyard.client.FastTime;
import chat.lanyard.client.Http;
import chat.lanyard.client.Samples;
import chat.lanyard.client.StubServer;
import chat.lanyard.client.StubServer.Reply;
import chat.lanyard.client.StubSocket;
import chat.lanyard.client.session.Problem;
import chat.lanyard.client.session.Session;
import chat.lanyard.protocol.frame.ClientFrame;
import chat.lanyard.protocol.frame.RequestResult;
import chat.lanyard.protocol.frame.ServerFrame;
import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.ErrorDetail;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServerConnectionTest {
    private final FastTime time = new FastTime();
    private final Queue<ConnectionStatus> history = new ConcurrentLinkedQueue<>();
    private final Queue<ServerFrame> frames = new ConcurrentLinkedQueue<>();
    private StubServer server;
    private ServerConnection connection;

    @BeforeEach
    void start() throws IOException {
        server = new StubServer();
    }

    @AfterEach
    void stop() throws IOException {
        if (connection != null) {
            onEvents(connection::close);
        }
        time.close();
        server.close();
    }

    @Test
    void showsItsTokenAndComesOnline() {
        server.chat(ServerConnectionTest::welcomeAndListen);
        connect(900);
        await(ConnectionState.ONLINE);
        assertThat(states())
                .containsSubsequence(ConnectionState.CONNECTING, ConnectionState.CATCHING_UP, ConnectionState.ONLINE);
        assertThat(server.requests()).contains("GET /v1/chat Bearer token-1");
        assertThat(frames).first().isInstanceOf(ServerFrame.Welcome.class);
    }

    @Test
    void comesBackWhenTheSocketIsLost() {
        server.chat(socket -> {
                    welcome(socket);
                    socket.receive();
                })
                .chat(ServerConnectionTest::welcomeAndListen);
        connect(900);
        await(ConnectionState.ONLINE);
        ask();
        await().untilAsserted(() -> assertThat(states())
                .containsSubsequence(
                        ConnectionState.ONLINE,
                        ConnectionState.OFFLINE,
                        ConnectionState.CONNECTING,
                        ConnectionState.ONLINE));
    }

    @Test
    void comesBackAfterAServerThatIsNotThere() throws IOException {
        server.close();
        connect(900);
        await().untilAsserted(() ->
                assertThat(states()).filteredOn(ConnectionState.OFFLINE::equals).hasSizeGreaterThan(2));
        assertThat(history).filteredOn(status -> status.nextAttempt() != null).isNotEmpty();
    }

    @Test
    void waitsAsLongAsTheServerAsks() {
        server.refuseChat(Reply.error(ErrorCode.UNAVAILABLE).with("Retry-After: 600"));
        Instant before = time.instant();
        connect(900);
        await(ConnectionState.OFFLINE);
        assertThat(last().nextAttempt()).isAfterOrEqualTo(before.plusSeconds(600));
    }

    @Test
    void doesNotWaitWhenAPersonAsks() {
        server.refuseChat(Reply.error(ErrorCode.UNAVAILABLE).with("Retry-After: 3600"))
                .chat(ServerConnectionTest::welcomeAndListen);
        connect(900);
        await(ConnectionState.OFFLINE);
        onEvents(connection::connect);
        await(ConnectionState.ONLINE);
    }

    @Test
    void refreshesATokenThatExpired() {
        server.refuseChat(Reply.error(ErrorCode.EXPIRED_TOKEN)).chat(ServerConnectionTest::welcomeAndListen);
        server.reply("POST /api/v1/sessions/refresh", Reply.of(200, Samples.granted(server, "token-2", 900)));
        connect(900);
        await(ConnectionState.ONLINE);
        assertThat(server.requests()).contains("GET /v1/chat Bearer token-2");
    }

    @Test
    void refreshesWhenTheTokenExpiredOnTheLiveSocket() {
        server.chat(socket -> {
                    welcome(socket);
                    socket.close(4401);
                    socket.receiveAll();
                })
                .chat(ServerConnectionTest::welcomeAndListen);
        server.reply("POST /api/v1/sessions/refresh", Reply.of(200, Samples.granted(server, "token-2", 900)));
        connect(900);
        await().untilAsserted(() -> assertThat(server.requests()).contains("GET /v1/chat Bearer token-2"));
        await(ConnectionState.ONLINE);
    }

    @Test
    void givesUpATokenThatIsRefusedAgain() {
        server.refuseChat(Reply.error(ErrorCode.INVALID_TOKEN));
        server.reply("POST /api/v1/sessions/refresh", Reply.of(200, Samples.granted(server, "token-2", 900)));
        connect(900);
        await(ConnectionState.REFUSED);
        assertThat(last().refusal().problem()).isEqualTo(Problem.SIGNED_OUT);
        assertThat(server.requests())
                .filteredOn(request -> request.contains("/v1/chat"))
                .hasSize(2);
    }

    @Test
    void givesUpASessionThatCannotBeRefreshed() {
        server.refuseChat(Reply.error(ErrorCode.EXPIRED_TOKEN));
        server.reply("POST /api/v1/sessions/refresh", Reply.error(ErrorCode.BAD_CREDENTIALS));
        connect(900);
        await(ConnectionState.REFUSED);
        assertThat(last().refusal().problem()).isEqualTo(Problem.SIGNED_OUT);
    }

    @Test
    void triesAgainWhenTheRefreshIsNotToBeHad() {
        server.refuseChat(Reply.error(ErrorCode.EXPIRED_TOKEN))
                .refuseChat(Reply.error(ErrorCode.EXPIRED_TOKEN))
                .chat(ServerConnectionTest::welcomeAndListen);
        server.reply(
                "POST /api/v1/sessions/refresh",
                Reply.error(ErrorCode.UNAVAILABLE),
                Reply.of(200, Samples.granted(server, "token-2", 900)));
        connect(900);
        await(ConnectionState.ONLINE);
        assertThat(states()).contains(ConnectionState.OFFLINE).doesNotContain(ConnectionState.REFUSED);
    }

    @Test
    void givesUpADisabledAccountAndStaysQuiet() {
        server.refuseChat(Reply.error(ErrorCode.ACCOUNT_DISABLED));
        connect(900);
        await(ConnectionState.REFUSED);
        assertThat(last().refusal().problem()).isEqualTo(Problem.ACCOUNT_DISABLED);
        assertThat(time.events().getQueue()).isEmpty();
    }

    @Test
    void dropsAServerThatHasFallenSilent() {
        server.chat(socket -> {
                    socket.fallSilent();
                    welcomeAndListen(socket);
                })
                .chat(ServerConnectionTest::welcomeAndListen);
        connect(900);
        await().untilAsserted(() -> assertThat(states())
                .containsSubsequence(ConnectionState.ONLINE, ConnectionState.OFFLINE, ConnectionState.ONLINE));
    }

    @Test
    void keepsAServerThatOnlyAnswersPings() {
        server.chat(ServerConnectionTest::welcomeAndListen);
        connect(90_000);
        await(ConnectionState.ONLINE);
        Instant later = time.instant().plusSeconds(70);
        await().until(() -> time.instant().isAfter(later));
        assertThat(states()).doesNotContain(ConnectionState.OFFLINE);
    }

    @Test
    void dropsAServerThatDoesNotWelcome() {
        server.chat(StubSocket::receiveAll).chat(ServerConnectionTest::welcomeAndListen);
        connect(900);
        await(ConnectionState.ONLINE);
        assertThat(states()).contains(ConnectionState.OFFLINE);
    }

    @Test
    void dropsAServerThatTalksNonsense() {
        server.chat(socket -> {
                    socket.sendText("{\"type\":\"events\",\"channelId\":7}");
                    socket.receiveAll();
                })
                .chat(socket -> {
                    socket.sendText("x".repeat(300_000));
                    socket.receiveAll();
                })
                .chat(ServerConnectionTest::welcomeAndListen);
        connect(900);
        await(ConnectionState.ONLINE);
        assertThat(server.requests()).hasSize(3);
    }

    @Test
    void showsAFreshTokenOnTheLiveSocket() {
        CompletableFuture<ClientFrame<?>> shown = new CompletableFuture<>();
        server.chat(socket -> {
            welcome(socket);
            shown.complete(socket.receive());
            socket.receiveAll();
        });
        server.reply("POST /api/v1/sessions/refresh", Reply.of(200, Samples.granted(server, "token-2", 900)));
        connect(40);
        await().until(shown::isDone);
        assertThat(shown.join())
                .isInstanceOfSatisfying(
                        ClientFrame.Authenticate.class,
                        frame -> assertThat(frame.token()).isEqualTo("token-2"));
        assertThat(states()).doesNotContain(ConnectionState.OFFLINE);
    }

    @Test
    void givesEachRequestItsAnswer() {
        server.chat(socket -> {
            welcome(socket);
            ClientFrame<?> first = socket.receive();
            ClientFrame<?> second = socket.receive();
            socket.send(new ServerFrame.Failure(
                    second.requestId(), ErrorDetail.of(ErrorCode.NOT_FOUND, "no such channel")));
            socket.send(new ServerFrame.Result(first.requestId(), new RequestResult.HistoryPage(List.of(), false)));
            socket.receiveAll();
        });
        connect(900);
        await(ConnectionState.ONLINE);
        CompletableFuture<RequestResult.HistoryPage> history = ask();
        CompletableFuture<RequestResult.HistoryPage> refused = ask();
        assertThat(join(history).events()).isEmpty();
        assertThatThrownBy(() -> join(refused))
                .hasCauseInstanceOf(RequestException.class)
                .hasMessageContaining("not_found");
    }

    @Test
    void failsRequestsThatNobodyAnswers() {
        server.chat(ServerConnectionTest::welcomeAndListen);
        connect(900);
        await(ConnectionState.ONLINE);
        CompletableFuture<?> ignored = ask();
        assertThatThrownBy(() -> join(ignored)).hasCauseInstanceOf(NotConnectedException.class);
        assertThat(last().state()).isEqualTo(ConnectionState.ONLINE);
    }

    @Test
    void failsRequestsWhenTheSocketIsLost() {
        server.chat(socket -> {
                    welcome(socket);
                    socket.receive();
                })
                .refuseChat(Reply.error(ErrorCode.ACCOUNT_DISABLED));
        connect(900);
        await(ConnectionState.ONLINE);
        assertThatThrownBy(() -> join(ask())).hasCauseInstanceOf(NotConnectedException.class);
        await(ConnectionState.REFUSED);
        assertThatThrownBy(() -> join(ask())).hasCauseInstanceOf(NotConnectedException.class);
    }

    private static void welcome(StubSocket socket) throws IOException {
        socket.send(Samples.welcome(Samples.LOG));
    }

    private static void welcomeAndListen(StubSocket socket) throws IOException {
        welcome(socket);
        socket.receiveAll();
    }

    private void connect(long tokenSeconds) {
        Session session = Samples.session(server, Http.CLIENT, tokenSeconds);
        Timing timing = new Timing(time.events(), time, new Random(7), time::nanos, Set::of);
        connection = new ServerConnection(session, Http.CLIENT, timing, new Recorder());
        onEvents(connection::connect);
    }

    private CompletableFuture<RequestResult.HistoryPage> ask() {
        return CompletableFuture.supplyAsync(
                        () -> connection.request(id -> new ClientFrame.History(id, Samples.GENERAL, null, null)),
                        time.events())
                .thenCompose(answer -> answer);
    }

    private void onEvents(Runnable task) {
        join(CompletableFuture.runAsync(task, time.events()));
    }

    private static <T> T join(CompletableFuture<T> future) {
        return future.orTimeout(30, TimeUnit.SECONDS).join();
    }

    private void await(ConnectionState state) {
        await().until(() -> !history.isEmpty() && last().state() == state);
    }

    private static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(10));
    }

    private ConnectionStatus last() {
        return List.copyOf(history).get(history.size() - 1);
    }

    private List<ConnectionState> states() {
        return history.stream().map(ConnectionStatus::state).toList();
    }

    /** Is caught up as soon as it is welcome. */
    private final class Recorder implements ConnectionListener {
        @Override
        public void statusChanged(ConnectionStatus status) {
            history.add(status);
        }

        @Override
        public void frameReceived(ServerFrame frame) {
            frames.add(frame);
            connection.caughtUp();
        }
    }
}
