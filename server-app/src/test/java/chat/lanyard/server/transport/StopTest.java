package chat.lanyard.server.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import chat.lanyard.protocol.handshake.CloseCode;
import chat.lanyard.server.connection.ClientConnection;
import chat.lanyard.testsupport.HttpAnswer;
import chat.lanyard.testsupport.RawWebSocket;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class StopTest {
    private final TestEndpoint server = new TestEndpoint();

    @Test
    void closesSocketsWith1012AndTellsTheListener() {
        try (RawWebSocket client = server.open()) {
            CompletableFuture<Void> stopping = CompletableFuture.runAsync(server.endpoint::stop);
            assertThat(client.readCloseCode()).isEqualTo(1012);
            assertThat(client.isAtEnd()).isTrue();
            client.endOutput();
            assertThat(stopping).succeedsWithin(TestEndpoint.PATIENCE);
            assertThat(server.listener.closed).hasSize(1);
            assertThat(server.admission.left).hasValue(1);
        }
    }

    @Test
    void closesASocketWith1012WhoseAnswerIsOutBeforeTheLibraryCallsItOpen() throws Exception {
        try (RawWebSocket client = server.connect()) {
            await().until(() -> !server.endpoint.live().all().isEmpty());
            ChatSocket socket = server.endpoint.live().all().iterator().next();
            HeldKey key = new HeldKey(socket.getSelectionKey());
            socket.setSelectionKey(key);
            client.upgrade("good");
            socket.connection().close(CloseCode.SERVER_RESTARTS, "the server restarts");
            key.letGo();
            assertThat(client.readCloseCode()).isEqualTo(1012);
        }
        server.close();
    }

    @Test
    void sendsWhatIsQueuedFirst() {
        try (RawWebSocket client = RawWebSocket.connect(server.address, 4096)) {
            client.upgrade("good");
            await().until(() -> !server.listener.opened.isEmpty());
            ClientConnection connection = server.listener.opened.element();
            for (int i = 0; i < 50; i++) {
                connection.sendPaced(RecordingListener.text("x".repeat(200_000)));
            }
            CompletableFuture.runAsync(server.endpoint::stop);
            for (int i = 0; i < 50; i++) {
                assertThat(client.readText()).hasSize(200_000);
            }
            assertThat(client.readCloseCode()).isEqualTo(1012);
        }
    }

    @Test
    void waitsForNobodyLongerThanTwoSeconds() {
        assertThat(EndpointTimings.STANDARD.stop()).isEqualTo(Duration.ofSeconds(2));
        try (RawWebSocket mute = server.open();
                RawWebSocket inHandshake = server.connect()) {
            inHandshake.send("GET /v1/chat HT");
            await().until(() -> server.endpoint.live().all().size() == 2);
            assertThat(CompletableFuture.runAsync(server.endpoint::stop)).succeedsWithin(Duration.ofSeconds(10));
            assertThat(mute.readCloseCode()).isEqualTo(1012);
            assertThat(inHandshake.isAtEnd()).isTrue();
        }
    }

    @Test
    void refusesWhoKnocksMeanwhile() {
        try (RawWebSocket mute = server.open()) {
            CompletableFuture<Void> stopping = CompletableFuture.runAsync(server.endpoint::stop);
            assertThat(mute.readCloseCode()).isEqualTo(1012);
            // it waits for the mute one to end its side
            try (RawWebSocket late = server.connect()) {
                HttpAnswer answer = late.upgrade("good");
                assertThat(answer.status()).isEqualTo(503);
                assertThat(answer.body()).contains("\"code\":\"unavailable\"");
            }
            mute.endOutput();
            assertThat(stopping).succeedsWithin(TestEndpoint.PATIENCE);
        }
    }

    @Test
    void maySayItTwiceAndBeforeTheStart() {
        server.endpoint.stop();
        server.endpoint.stop();
        assertThatThrownBy(() -> RawWebSocket.connect(server.address))
                .hasRootCauseInstanceOf(java.net.ConnectException.class);
        ChatEndpoint never = endpointOn(server.address);
        never.stop();
        assertThatThrownBy(never::start).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void anotherOneTakesThePortAtOnce() {
        RawWebSocket first = server.open();
        server.endpoint.stop();
        for (int round = 0; round < 3; round++) {
            ChatEndpoint next = endpointOn(server.address);
            assertThat(next.start()).succeedsWithin(TestEndpoint.PATIENCE).isEqualTo(server.address);
            try (RawWebSocket client = RawWebSocket.open(server.address, "good")) {
                client.sendText("hello");
                assertThat(client.readText()).isEqualTo("hello");
                client.endOutput();
                next.stop();
            }
        }
        first.close();
    }

    @Test
    void aPortInUseFailsTheStart() {
        ChatEndpoint second = endpointOn(server.address);
        assertThatThrownBy(() -> second.start().join())
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(BindException.class);
        second.stop();
        try (RawWebSocket client = server.open()) {
            client.sendText("unharmed");
            assertThat(client.readText()).isEqualTo("unharmed");
        }
        server.close();
    }

    private static ChatEndpoint endpointOn(InetSocketAddress address) {
        return new ChatEndpoint(
                new EndpointSettings(address, 100, false),
                new TokenAuthenticator(),
                new CountingAdmission(),
                new RecordingListener());
    }
}
