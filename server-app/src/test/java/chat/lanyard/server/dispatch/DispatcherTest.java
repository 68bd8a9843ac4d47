package chat.lanyard.server.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.awaitility.Awaitility.await;

import chat.lanyard.protocol.frame.ClientFrame;
import chat.lanyard.protocol.frame.RequestResult;
import chat.lanyard.protocol.frame.SealedFamily;
import chat.lanyard.protocol.handshake.CloseCode;
import chat.lanyard.protocol.value.SessionId;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.connection.AuthenticatedUser;
import chat.lanyard.server.connection.ClientConnection;
import chat.lanyard.server.connection.OutboundMessage;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DispatcherTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ExecutorService workers = Executors.newFixedThreadPool(4);
    private final List<String> log = new CopyOnWriteArrayList<>();
    private final CountDownLatch mayOpen = new CountDownLatch(1);
    private final CountDownLatch opening = new CountDownLatch(1);

    @AfterEach
    void stop() {
        workers.shutdownNow();
    }

    private Dispatcher dispatcher(
            AccessRule<ClientFrame.MarkRead> access, FrameHandler<RequestResult.Done, ClientFrame.MarkRead> read) {
        return new Dispatcher(
                new FrameRouter(routes(new FrameRoute<>(ClientFrame.MarkRead.class, access, RateClass.OTHER, read))),
                (user, rateClass) -> true,
                new Lifecycle(),
                utf8 -> new OutboundMessage(ByteBuffer.wrap(utf8)),
                workers);
    }

    /** One for each kind of frame; none but this one may be asked for. */
    private static List<FrameRoute<?, ?>> routes(FrameRoute<?, ?> used) {
        List<FrameRoute<?, ?>> routes = new ArrayList<>();
        SealedFamily.leaves(ClientFrame.class).stream()
                .filter(type -> type != used.frameClass())
                .forEach(type -> routes.add(unused(type)));
        routes.add(used);
        return routes;
    }

    @SuppressWarnings({"rawtypes", "unchecked"})
    private static FrameRoute<?, ?> unused(Class<?> type) {
        return new FrameRoute(type, AccessRule.everybody(), RateClass.OTHER, (context, frame) -> {
            throw new IllegalStateException("not in this test");
        });
    }

    private static String read(String requestId) {
        return "{\"type\":\"read\",\"requestId\":\"" + requestId + "\",\"channelId\":\"c\",\"sequence\":1}";
    }

    @Test
    void tellsOfTheEndOnlyAfterTheBeginning() throws Exception {
        Dispatcher dispatcher = dispatcher(AccessRule.everybody(), (context, frame) -> log.add("read"));
        Connection connection = new Connection();
        new Thread(() -> dispatcher.opened(connection)).start();
        assertThat(opening.await(20, TimeUnit.SECONDS)).isTrue();
        dispatcher.received(connection, read("1"));
        dispatcher.closed(connection);
        dispatcher.received(connection, read("2"));
        mayOpen.countDown();

        await().atMost(PATIENCE).until(() -> log.contains("closed"));
        assertThat(log).containsExactly("opened", "closed");
    }

    @Test
    void answersAFrameWhoseHandlerFailsAndGoesOn() {
        mayOpen.countDown();
        Dispatcher dispatcher = dispatcher(AccessRule.everybody(), (context, frame) -> {
            if (context.requestId().value().equals("1")) {
                throw new IllegalStateException("as the test wants");
            }
            context.reply(new RequestResult.Done());
        });
        Connection connection = new Connection();
        dispatcher.opened(connection);
        dispatcher.received(connection, read("1"));
        dispatcher.received(connection, read("2"));

        await().atMost(PATIENCE).until(() -> log.size() == 3);
        assertThat(log.get(1)).contains("\"requestId\":\"1\"", "internal_error").doesNotContain("as the test wants");
        assertThat(log.get(2)).isEqualTo("{\"type\":\"result\",\"requestId\":\"2\"}");
    }

    @Test
    @SuppressWarnings("unchecked")
    void answersWithAnErrorInsteadOfAFrameThatIsTooLarge() {
        mayOpen.countDown();
        List<UserId> many =
                IntStream.range(0, 40_000).mapToObj(id -> new UserId("u" + id)).toList();
        Dispatcher dispatcher = dispatcher(
                AccessRule.everybody(),
                (context, frame) -> ((RequestContext<RequestResult>) (RequestContext<?>) context)
                        .reply(new RequestResult.ChannelMembers(many)));
        Connection connection = new Connection();
        dispatcher.opened(connection);
        dispatcher.received(connection, read("1"));

        await().atMost(PATIENCE).until(() -> log.size() == 2);
        assertThat(log.get(1)).contains("\"requestId\":\"1\"", "internal_error", "too large");
    }

    @Test
    void closesAConnectionWhoseHandlerFailsBeyondRepair() {
        mayOpen.countDown();
        Dispatcher dispatcher = dispatcher(AccessRule.everybody(), (context, frame) -> {
            throw new StackOverflowError();
        });
        Connection connection = new Connection();
        dispatcher.opened(connection);
        dispatcher.received(connection, read("1"));

        await().atMost(PATIENCE).until(() -> log.contains("SERVER_RESTARTS"));
    }

    @Test
    void hidesWhatAUserMayNotSee() {
        mayOpen.countDown();
        Dispatcher dispatcher = dispatcher((user, frame) -> false, (context, frame) -> log.add("read"));
        Connection connection = new Connection();
        dispatcher.opened(connection);
        dispatcher.received(connection, read("1"));

        await().atMost(PATIENCE).until(() -> log.size() == 2);
        assertThat(log.get(1)).contains("not_found");
    }

    @Test
    void cannotBeBuiltWithoutARouteForEveryFrame() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FrameRouter(List.of(unused(ClientFrame.Resume.class))))
                .withMessageContaining("PostMessage");
    }

    private final class Lifecycle implements ConnectionLifecycle {
        @Override
        public void opened(ClientConnection connection) {
            opening.countDown();
            try {
                mayOpen.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            log.add("opened");
        }

        @Override
        public void closed(ClientConnection connection) {
            log.add("closed");
        }
    }

    private final class Connection implements ClientConnection {
        @Override
        public void send(OutboundMessage message) {
            log.add(StandardCharsets.UTF_8.decode(message.wire()).toString());
        }

        @Override
        public void close(CloseCode code, String reason) {
            log.add(code.name());
        }

        @Override
        public AuthenticatedUser user() {
            return new AuthenticatedUser(new UserId("u"), new SessionId("s"), Instant.MAX);
        }

        @Override
        public InetAddress remoteAddress() {
            return InetAddress.getLoopbackAddress();
        }

        @Override
        public void sendPaced(OutboundMessage message) {
            send(message);
        }

        @Override
        public void whenPacedDrained(Runnable action) {
            action.run();
        }
    }
}
