package chat.lanyard.server.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.lanyard.server.connection.ClientConnection;
import chat.lanyard.testsupport.RawWebSocket;
import java.nio.channels.SelectionKey;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LostWakeUpTest {
    private static final int MORE_THAN_A_SOCKET_TAKES = 100;
    private static final int CLIENTS = 4;
    private static final int ROUNDS = 250;
    private static final int MESSAGES = 100;

    private final TestEndpoint server = new TestEndpoint();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aDemandToWriteThatWasErasedIsRepeated() {
        try (RawWebSocket client = RawWebSocket.connect(server.address, 4096)) {
            client.upgrade("good");
            await().until(() -> !server.listener.opened.isEmpty());
            ClientConnection connection = server.listener.opened.element();
            ChatSocket socket = server.endpoint.live().all().iterator().next();
            for (int i = 0; i < MORE_THAN_A_SOCKET_TAKES; i++) {
                connection.sendPaced(RecordingListener.text("x".repeat(100_000)));
            }
            await().atMost(TestEndpoint.PATIENCE)
                    .during(Duration.ofMillis(200))
                    .until(() -> socket.outbox().waitingBytes() > 1_000_000);
            // what the library does when it saw an empty queue just before a frame was added
            socket.getSelectionKey().interestOps(SelectionKey.OP_READ);
            socket.getSelectionKey().selector().wakeup();
            for (int i = 0; i < MORE_THAN_A_SOCKET_TAKES; i++) {
                assertThat(client.readText()).hasSize(100_000);
            }
        }
    }

    @Test
    void nothingIsStuckAmongAHundredThousandReplies() {
        CompletableFuture<?>[] clients = Stream.generate(() -> CompletableFuture.runAsync(this::exchange))
                .limit(CLIENTS)
                .toArray(CompletableFuture[]::new);
        assertThat(CompletableFuture.allOf(clients)).succeedsWithin(TestEndpoint.PATIENCE);
    }

    private void exchange() {
        try (RawWebSocket client = server.open()) {
            for (int round = 0; round < ROUNDS; round++) {
                for (int i = 0; i < MESSAGES; i++) {
                    client.sendText(round + "/" + i);
                }
                for (int i = 0; i < MESSAGES; i++) {
                    assertThat(client.readText()).isEqualTo(round + "/" + i);
                }
            }
        }
    }
}
