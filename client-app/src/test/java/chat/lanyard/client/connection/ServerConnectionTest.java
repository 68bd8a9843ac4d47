package chat.lanyard.client.connection;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.client.FastTime;
import chat.lanyard.client.StubServer.Reply;
import chat.lanyard.client.StubSocket;
import chat.lanyard.client.session.Problem;
import chat.lanyard.protocol.frame.ServerFrame;
import chat.lanyard.protocol.value.ErrorCode;
import java.io.IOException;
import java.time.Instant;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How a connection comes about, and comes back. */
class ServerConnectionTest extends ConnectionFixture {
    private final FastTime time = new FastTime();

    @Test
    void showsItsTokenAndComesOnline() {
        server.chat(ConnectionFixture::welcomeAndListen);
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
                .chat(ConnectionFixture::welcomeAndListen);
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
                .chat(ConnectionFixture::welcomeAndListen);
        connect(900);
        await(ConnectionState.OFFLINE);
        onEvents(connection::connect);
        await(ConnectionState.ONLINE);
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
                .chat(ConnectionFixture::welcomeAndListen);
        connect(900);
        await().untilAsserted(() -> assertThat(states())
                .containsSubsequence(ConnectionState.ONLINE, ConnectionState.OFFLINE, ConnectionState.ONLINE));
    }

    @Test
    void keepsAServerThatOnlyAnswersPings() {
        server.chat(ConnectionFixture::welcomeAndListen);
        connect(90_000);
        await(ConnectionState.ONLINE);
        Instant later = time.instant().plusSeconds(70);
        await().until(() -> time.instant().isAfter(later));
        assertThat(states()).doesNotContain(ConnectionState.OFFLINE);
    }

    @Test
    void dropsAServerThatDoesNotWelcome() {
        server.chat(StubSocket::receiveAll).chat(ConnectionFixture::welcomeAndListen);
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
                .chat(ConnectionFixture::welcomeAndListen);
        connect(900);
        await(ConnectionState.ONLINE);
        assertThat(server.requests()).hasSize(3);
    }

    @Override
    Timing timing() {
        return new Timing(time.events(), time, new Random(7), time::nanos, Set::of);
    }
}
