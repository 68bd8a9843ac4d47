package chat.lanyard.client.connection;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.client.FastTime;
import chat.lanyard.client.Samples;
import chat.lanyard.client.StubServer.Reply;
import chat.lanyard.client.session.Problem;
import chat.lanyard.protocol.frame.ClientFrame;
import chat.lanyard.protocol.value.ErrorCode;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** A token that is not taken any more is exchanged for a fresh one. */
class RefusedTokenTest extends ConnectionFixture {
    private final FastTime time = new FastTime();

    @Test
    void refreshesATokenThatExpired() {
        server.refuseChat(Reply.error(ErrorCode.EXPIRED_TOKEN)).chat(ConnectionFixture::welcomeAndListen);
        refreshed("token-2");
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
                .chat(ConnectionFixture::welcomeAndListen);
        refreshed("token-2");
        connect(900);
        await().untilAsserted(() -> assertThat(server.requests()).contains("GET /v1/chat Bearer token-2"));
        await(ConnectionState.ONLINE);
    }

    @Test
    void givesUpATokenThatIsRefusedAgain() {
        server.refuseChat(Reply.error(ErrorCode.INVALID_TOKEN));
        refreshed("token-2");
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
        server.reply(REFRESH, Reply.error(ErrorCode.BAD_CREDENTIALS));
        connect(900);
        await(ConnectionState.REFUSED);
        assertThat(last().refusal().problem()).isEqualTo(Problem.SIGNED_OUT);
    }

    @Test
    void triesAgainWhenTheRefreshIsNotToBeHad() {
        server.refuseChat(Reply.error(ErrorCode.EXPIRED_TOKEN))
                .refuseChat(Reply.error(ErrorCode.EXPIRED_TOKEN))
                .chat(ConnectionFixture::welcomeAndListen);
        server.reply(
                REFRESH, Reply.error(ErrorCode.UNAVAILABLE), Reply.of(200, Samples.granted(server, "token-2", 900)));
        connect(900);
        await(ConnectionState.ONLINE);
        assertThat(states()).contains(ConnectionState.OFFLINE).doesNotContain(ConnectionState.REFUSED);
    }

    @Test
    void showsAFreshTokenOnTheLiveSocket() {
        CompletableFuture<ClientFrame<?>> shown = new CompletableFuture<>();
        server.chat(socket -> {
            welcome(socket, 40);
            shown.complete(socket.receive());
            socket.receiveAll();
        });
        refreshed("token-2");
        connect(900);
        await().until(shown::isDone);
        assertThat(shown.join())
                .isInstanceOfSatisfying(
                        ClientFrame.Authenticate.class,
                        frame -> assertThat(frame.token()).isEqualTo("token-2"));
        assertThat(states()).doesNotContain(ConnectionState.OFFLINE);
    }

    @Override
    Timing timing() {
        return new Timing(time.events(), time, new Random(7), time::nanos, Set::of);
    }
}
