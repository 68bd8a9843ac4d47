package chat.lanyard.client.connection;

import chat.lanyard.client.Http;
import chat.lanyard.client.Samples;
import chat.lanyard.client.StubServer;
import chat.lanyard.client.StubServer.Reply;
import chat.lanyard.client.StubSocket;
import chat.lanyard.client.session.Session;
import chat.lanyard.protocol.frame.ClientFrame;
import chat.lanyard.protocol.frame.RequestResult;
import chat.lanyard.protocol.frame.ServerFrame;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A connection to a server that does as it is told; the connection is caught up as soon as it is welcome. */
abstract class ConnectionFixture implements ConnectionListener {
    static final String REFRESH = "POST /api/v1/sessions/refresh";

    final Queue<ConnectionStatus> history = new ConcurrentLinkedQueue<>();
    final Queue<ServerFrame> frames = new ConcurrentLinkedQueue<>();
    StubServer server;
    ServerConnection connection;

    @BeforeEach
    void startServer() throws IOException {
        server = new StubServer();
    }

    @AfterEach
    void stopAll() throws IOException {
        if (connection != null) {
            onEvents(connection::close);
        }
        timing().events().shutdownNow();
        server.close();
    }

    @Override
    public void statusChanged(ConnectionStatus status) {
        history.add(status);
    }

    @Override
    public void frameReceived(ServerFrame frame) {
        frames.add(frame);
        connection.caughtUp();
    }

    /** Always with the same event thread. */
    abstract Timing timing();

    void connect(long tokenSeconds) {
        connect(Samples.session(server, Http.CLIENT, tokenSeconds));
    }

    void connect(Session session) {
        connection = new ServerConnection(session, Http.CLIENT, timing(), this);
        onEvents(connection::connect);
    }

    void refreshed(String token) {
        server.reply(REFRESH, Reply.of(200, Samples.granted(server, token, 900)));
    }

    static void welcome(StubSocket socket) throws IOException {
        welcome(socket, 900);
    }

    /** @param seconds how long the token still lives that the socket has shown */
    static void welcome(StubSocket socket, long seconds) throws IOException {
        socket.send(Samples.welcome(seconds, Samples.LOG));
    }

    static void welcomeAndListen(StubSocket socket) throws IOException {
        welcome(socket);
        socket.receiveAll();
    }

    CompletableFuture<RequestResult.HistoryPage> ask() {
        return CompletableFuture.supplyAsync(
                        () -> connection.request(id -> new ClientFrame.History(id, Samples.GENERAL, null, null)),
                        timing().events())
                .thenCompose(answer -> answer);
    }

    void onEvents(Runnable task) {
        join(CompletableFuture.runAsync(task, timing().events()));
    }

    static <T> T join(CompletableFuture<T> future) {
        return future.orTimeout(30, TimeUnit.SECONDS).join();
    }

    void await(ConnectionState state) {
        await().until(() -> !history.isEmpty() && last().state() == state);
    }

    static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(10));
    }

    ConnectionStatus last() {
        List<ConnectionStatus> all = List.copyOf(history);
        return all.get(all.size() - 1);
    }

    List<ConnectionState> states() {
        return history.stream().map(ConnectionStatus::state).toList();
    }

    long attempts() {
        return server.requests().stream()
                .filter(request -> request.contains("/v1/chat"))
                .count();
    }
}
