package chat.lanyard.client.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.lanyard.client.FastTime;
import chat.lanyard.client.StubServer.Reply;
import chat.lanyard.protocol.frame.ClientFrame;
import chat.lanyard.protocol.frame.RequestResult;
import chat.lanyard.protocol.frame.ServerFrame;
import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.ErrorDetail;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Every request gets one answer, or none in time. */
class RequestsTest extends ConnectionFixture {
    private final FastTime time = new FastTime();

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
        server.chat(ConnectionFixture::welcomeAndListen);
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

    @Override
    Timing timing() {
        return new Timing(time.events(), time, new Random(7), time::nanos, Set::of);
    }
}
