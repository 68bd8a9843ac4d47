package chat.lanyard.server.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.lanyard.server.connection.ClientConnection;
import chat.lanyard.server.connection.OutboundMessage;
import chat.lanyard.testsupport.RawFrame;
import chat.lanyard.testsupport.RawWebSocket;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SlowReaderTest {
    private static final OutboundMessage LARGE = RecordingListener.text("x".repeat(200_000));

    private final TestEndpoint server = new TestEndpoint();
    private final RawWebSocket client = RawWebSocket.connect(server.address, 4096);
    private ClientConnection connection;
    private ChatSocket socket;

    @BeforeEach
    void open() {
        client.upgrade("good");
        await().until(() -> !server.listener.opened.isEmpty());
        connection = server.listener.opened.element();
        socket = server.endpoint.live().all().iterator().next();
    }

    @AfterEach
    void stop() {
        client.close();
        server.close();
    }

    @Test
    void closesWith4408AfterWholeFramesOnly() {
        sendUntilItCloses();
        RawFrame frame = client.readFrame();
        while (frame.opcode() != RawFrame.CLOSE) {
            assertThat(frame.payload()).hasSize(200_000).containsOnly('x');
            frame = client.readFrame();
        }
        assertThat(frame.closeCode()).isEqualTo(4408);
        assertThat(client.isAtEnd()).isTrue();
    }

    @Test
    void getsNothingTransientWhileItIsBehind() {
        while (!socket.outbox().isBehind()) {
            connection.send(LARGE);
        }
        long waiting = socket.outbox().waitingBytes();
        connection.sendTransient(RecordingListener.text("typing"));
        assertThat(socket.outbox().waitingBytes()).isLessThanOrEqualTo(waiting);
    }

    @Test
    void delaysNobodyElse() {
        try (RawWebSocket other = server.open()) {
            sendUntilItCloses();
            for (int i = 0; i < 100; i++) {
                other.sendText("quick");
                assertThat(other.readText()).isEqualTo("quick");
            }
        }
    }

    @Test
    void keepsNothingOfWhatWaited() {
        sendUntilItCloses();
        assertThat(socket.outbox().waitingBytes()).isLessThanOrEqualTo(LARGE.size());
    }

    @Test
    void bearsAnyAmountThatIsSentPacedAndTellsWhenItIsGone() {
        int count = 2 * Outbox.BUDGET / LARGE.size();
        for (int i = 0; i < count; i++) {
            connection.sendPaced(LARGE);
        }
        CompletableFuture<Void> drained = new CompletableFuture<>();
        connection.whenPacedDrained(() -> drained.complete(null));
        connection.send(RecordingListener.text("behind it"));
        assertThat(drained).isNotDone();
        for (int i = 0; i < count; i++) {
            assertThat(client.readText()).hasSize(200_000);
        }
        assertThat(client.readText()).isEqualTo("behind it");
        assertThat(drained).succeedsWithin(TestEndpoint.PATIENCE);
    }

    @Test
    void tellsAtOnceWhenNothingPacedIsWaiting() {
        CompletableFuture<Void> drained = new CompletableFuture<>();
        connection.whenPacedDrained(() -> drained.complete(null));
        assertThat(drained).isDone();
    }

    private void sendUntilItCloses() {
        long mostThatCanBeUnderWay = 1000;
        for (long i = 0; i < mostThatCanBeUnderWay && socket.isOpen(); i++) {
            connection.send(LARGE);
        }
        assertThat(socket.isOpen()).isFalse();
    }
}
