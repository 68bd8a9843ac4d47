package chat.lanyard.server.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.lanyard.protocol.handshake.CloseCode;
import chat.lanyard.server.connection.ClientConnection;
import chat.lanyard.testsupport.RawWebSocket;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class FarewellTest {
    private static final int TAIL = 50;

    @RepeatedTest(5)
    void theTailAndTheCodeArriveThoughTheClientKeepsSending() {
        try (TestEndpoint server = new TestEndpoint();
                RawWebSocket client = RawWebSocket.connect(server.address, 4096)) {
            server.listener.onReceived = FarewellTest::endTheSession;
            client.upgrade("good");
            AtomicBoolean done = new AtomicBoolean();
            CompletableFuture<Void> chatter = CompletableFuture.runAsync(() -> chatter(client, done));
            await().atMost(TestEndpoint.PATIENCE).until(() -> !server.listener.closed.isEmpty());
            for (int i = 0; i < TAIL; i++) {
                assertThat(client.readText()).startsWith(i + ":");
            }
            assertThat(client.readCloseCode()).isEqualTo(4401);
            done.set(true);
            assertThat(chatter).succeedsWithin(TestEndpoint.PATIENCE);
        }
    }

    private static void endTheSession(ClientConnection connection, String text) {
        for (int i = 0; i < TAIL; i++) {
            connection.send(RecordingListener.text(i + ":" + "x".repeat(5000)));
        }
        connection.close(CloseCode.SESSION_ENDED, "the session ended");
    }

    private static void chatter(RawWebSocket client, AtomicBoolean done) {
        try {
            while (!done.get()) {
                client.sendText("blah");
            }
        } catch (UncheckedIOException e) {
            // the server has closed at last
        }
    }

    @Test
    void whatWaitsIsSentBeforeTheCode() {
        try (TestEndpoint server = new TestEndpoint();
                RawWebSocket client = RawWebSocket.connect(server.address, 4096)) {
            client.upgrade("good");
            await().until(() -> !server.listener.opened.isEmpty());
            ClientConnection connection = server.listener.opened.element();
            for (int i = 0; i < 50; i++) {
                connection.sendPaced(RecordingListener.text("x".repeat(200_000)));
            }
            connection.close(CloseCode.ACCOUNT_CLOSED, "the account was disabled");
            connection.send(RecordingListener.text("too late"));
            for (int i = 0; i < 50; i++) {
                assertThat(client.readText()).hasSize(200_000);
            }
            assertThat(client.readCloseCode()).isEqualTo(4403);
        }
    }

    @Test
    void whoeverIsBeingClosedIsHeardNoMore() {
        try (TestEndpoint server = new TestEndpoint();
                RawWebSocket client = RawWebSocket.connect(server.address, 4096)) {
            client.upgrade("good");
            await().until(() -> !server.listener.opened.isEmpty());
            ClientConnection connection = server.listener.opened.element();
            for (int i = 0; i < 50; i++) {
                connection.sendPaced(RecordingListener.text("x".repeat(200_000)));
            }
            connection.close(CloseCode.ACCOUNT_CLOSED, "the account was disabled");
            client.sendText("one more thing");
            for (int i = 0; i < 50; i++) {
                client.readText();
            }
            assertThat(client.readCloseCode()).isEqualTo(4403);
            assertThat(server.listener.received).isEmpty();
        }
    }

    @Test
    void aPeerThatTakesNothingIsGivenUp() {
        EndpointTimings quick = EndpointTimings.STANDARD.withFarewell(Duration.ofMillis(300));
        try (TestEndpoint server = new TestEndpoint(TestEndpoint.settings(quick));
                RawWebSocket client = RawWebSocket.connect(server.address, 4096)) {
            client.upgrade("good");
            await().until(() -> !server.listener.opened.isEmpty());
            ClientConnection connection = server.listener.opened.element();
            for (int i = 0; i < 40; i++) {
                connection.sendPaced(RecordingListener.text("x".repeat(200_000)));
            }
            connection.close(CloseCode.SESSION_ENDED, "the session ended");
            await().atMost(TestEndpoint.PATIENCE)
                    .untilAsserted(
                            () -> assertThat(server.endpoint.live().all()).isEmpty());
            assertThat(server.listener.closed).hasSize(1);
        }
    }

    @Test
    void aLongReasonIsCutToWhatACloseFrameHolds() {
        try (TestEndpoint server = new TestEndpoint();
                RawWebSocket client = server.open()) {
            server.listener.onReceived = (connection, text) -> connection.close(CloseCode.NORMAL, "é".repeat(200));
            client.sendText("go");
            assertThat(client.readFrame().payload()).hasSize(2 + 122);
        }
    }
}
