package chat.lanyard.client.connection;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.client.FastTime;
import chat.lanyard.client.Http;
import chat.lanyard.client.Samples;
import chat.lanyard.client.StubServer.Reply;
import chat.lanyard.client.TestServer;
import chat.lanyard.client.session.Credentials;
import chat.lanyard.client.session.Problem;
import chat.lanyard.client.session.Session;
import chat.lanyard.client.session.SignInService;
import chat.lanyard.client.session.TokenVault;
import chat.lanyard.protocol.frame.ClientFrame;
import chat.lanyard.protocol.frame.ServerFrame;
import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.ErrorDetail;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tokens are kept fresh whatever clocks say and whoever is away just then. */
class TokenLifeTest extends ConnectionFixture {
    private final FastTime time = new FastTime();

    @Override
    Timing timing() {
        return new Timing(time.events(), time, new Random(7), time::nanos, Set::of);
    }

    @Test
    void triesAgainWhileTheOldTokenHoldsTheSocket() {
        CompletableFuture<ClientFrame<?>> shown = new CompletableFuture<>();
        server.chat(socket -> {
            welcome(socket, 40);
            shown.complete(socket.receive());
            socket.receiveAll();
        });
        server.reply(
                REFRESH,
                Reply.error(ErrorCode.UNAVAILABLE),
                Reply.error(ErrorCode.INTERNAL_ERROR),
                Reply.of(200, Samples.granted(server, "token-2", 900)));
        connect(900); // another than the socket has shown counts for nothing
        assertThat(join(shown))
                .isInstanceOfSatisfying(
                        ClientFrame.Authenticate.class,
                        frame -> assertThat(frame.token()).isEqualTo("token-2"));
        assertThat(states()).doesNotContain(ConnectionState.OFFLINE);
    }

    @Test
    void getsAnotherTokenWhenTheSocketDoesNotTakeTheFreshOne() {
        CompletableFuture<ClientFrame<?>> shown = new CompletableFuture<>();
        server.chat(socket -> {
            welcome(socket, 40);
            ClientFrame<?> first = socket.receive();
            socket.send(new ServerFrame.Failure(
                    first.requestId(), ErrorDetail.of(ErrorCode.UNAVAILABLE, "The server is busy")));
            shown.complete(socket.receive());
            socket.receiveAll();
        });
        server.reply(
                REFRESH,
                Reply.of(200, Samples.granted(server, "token-2", 900)),
                Reply.of(200, Samples.granted(server, "token-3", 900)));
        connect(40);
        assertThat(join(shown))
                .isInstanceOfSatisfying(
                        ClientFrame.Authenticate.class,
                        frame -> assertThat(frame.token()).isEqualTo("token-3"));
        assertThat(states()).doesNotContain(ConnectionState.OFFLINE);
    }

    @Test
    void isSignedOutWhenTheRefreshForALiveSocketIsRefused() {
        server.chat(socket -> {
            welcome(socket, 40);
            socket.receiveAll();
        });
        server.reply(REFRESH, Reply.error(ErrorCode.BAD_CREDENTIALS));
        connect(900);
        await(ConnectionState.REFUSED);
        assertThat(last().refusal().problem()).isEqualTo(Problem.SIGNED_OUT);
        assertThat(states()).contains(ConnectionState.ONLINE);
    }

    @Test
    void namesTheClockWhenAFreshTokenHasExpiredAlready() {
        server.refuseChat(Reply.error(ErrorCode.EXPIRED_TOKEN));
        server.reply(
                REFRESH,
                Reply.of(200, Samples.granted(server, "token-2", 900 + 3 * 3600))
                        .with(dateHeader(Duration.ofHours(3))));
        connect(900);
        await(ConnectionState.OFFLINE);
        assertThat(last().failure().problem()).isEqualTo(Problem.CLOCK_OFF);
        assertThat(last().failure().clockOff()).isBetween(Duration.ofMinutes(-182), Duration.ofMinutes(-178));
        assertThat(last().clockOff()).isEqualTo(last().failure().clockOff());
    }

    @Test
    void worksWithAClockThatIsOffAndSaysSo() {
        server.chat(socket -> {
            welcome(socket, 900 - 3 * 3600);
            socket.receiveAll();
        });
        server.reply(
                REFRESH,
                Reply.of(200, Samples.granted(server, "token-2", 900 - 3 * 3600))
                        .with(dateHeader(Duration.ofHours(-3))));
        connect(-1);
        await(ConnectionState.ONLINE);
        assertThat(last().clockOff()).isBetween(Duration.ofMinutes(178), Duration.ofMinutes(182));
        Instant later = time.instant().plusSeconds(60);
        await().until(() -> time.instant().isAfter(later));
        assertThat(server.requests()).filteredOn(REFRESH.concat(" ")::equals).hasSize(1);
    }

    @Test
    void comesOnlineWithASavedSessionOnceTheServerIsThere(@TempDir Path folder) {
        try (TestServer real = new TestServer(folder)) {
            SignInService device = new SignInService(
                    () -> Http.CLIENT, new TestServer.NoLocalServer(), new TokenVault(folder), Clock.systemUTC());
            join(device.signIn(real.address(), new Credentials("owner", TestServer.PASSWORD, true)));
            real.stop();
            Session saved = join(device.reopen());
            connect(saved);
            await().until(() -> last().state() == ConnectionState.OFFLINE
                    && last().failure().problem() == Problem.SERVER_NOT_RUNNING);
            real.restart();
            await(ConnectionState.ONLINE);
            assertThat(saved.accessToken()).isNotNull();
        }
    }

    private static String dateHeader(Duration ahead) {
        return "Date: "
                + DateTimeFormatter.RFC_1123_DATE_TIME.format(
                        Instant.now().plus(ahead).atZone(ZoneOffset.UTC));
    }
}
