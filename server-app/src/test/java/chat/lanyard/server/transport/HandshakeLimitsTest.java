package chat.lanyard.server.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.lanyard.testsupport.HttpAnswer;
import chat.lanyard.testsupport.RawWebSocket;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HandshakeLimitsTest {
    private static final int LIMIT = 8 * 1024;
    private static final Duration QUICK = Duration.ofMillis(500);

    private final TestEndpoint server =
            new TestEndpoint(TestEndpoint.settings(EndpointTimings.STANDARD.withHandshake(QUICK)));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void allowsFiveSeconds() {
        assertThat(EndpointTimings.STANDARD.handshake()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void acceptsARequestOfExactlyTheLimit() {
        assertThat(answerTo(requestOf(LIMIT)).status()).isEqualTo(101);
    }

    @Test
    void refusesARequestOneByteLonger() {
        assertTooLarge(answerTo(requestOf(LIMIT + 1)));
    }

    @Test
    void refusesHeadersWithoutEnd() {
        assertTooLarge(answerTo("GET /v1/chat HTTP/1.1\r\n" + "a: b\r\n".repeat(LIMIT)));
    }

    @Test
    void refusesALineWithoutEnd() {
        assertTooLarge(answerTo("x".repeat(10 * LIMIT)));
    }

    @Test
    void acceptsARequestInManyPieces() {
        try (RawWebSocket client = server.connect()) {
            String request = RawWebSocket.request("/v1/chat", "Authorization: Bearer good");
            for (int at = 0; at < request.length(); at += 10) {
                client.send(request.substring(at, Math.min(at + 10, request.length())));
            }
            assertThat(client.readAnswer().status()).isEqualTo(101);
        }
    }

    @Test
    void readsFramesThatCameTogetherWithTheRequest() {
        try (RawWebSocket client = server.connect()) {
            byte[] frame = chat.lanyard.testsupport.ClientFrames.text("early");
            String request = RawWebSocket.request("/v1/chat", "Authorization: Bearer good");
            client.send(request + new String(frame, java.nio.charset.StandardCharsets.ISO_8859_1));
            assertThat(client.readAnswer().status()).isEqualTo(101);
            assertThat(client.readText()).isEqualTo("early");
        }
    }

    @Test
    void closesAConnectionThatSaysNothing() {
        try (RawWebSocket client = server.connect()) {
            assertClosed(client);
        }
    }

    @Test
    void closesAConnectionThatSaysHalfOfIt() {
        try (RawWebSocket client = server.connect()) {
            client.send("GET /v1/chat HTTP/1.1\r\nHost: x\r\nUpgr");
            assertClosed(client);
        }
    }

    @Test
    void closesAConnectionThatDrips() {
        try (RawWebSocket client = server.connect()) {
            await().atMost(TestEndpoint.PATIENCE)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> {
                        try {
                            client.send("x");
                            return false;
                        } catch (UncheckedIOException e) {
                            return true;
                        }
                    });
            assertClosed(client);
        }
    }

    private void assertClosed(RawWebSocket client) {
        assertThat(client.isAtEnd()).isTrue();
        await().untilAsserted(() -> assertThat(server.endpoint.live().all()).isEmpty());
        assertThat(server.admission.entered).hasValue(0);
    }

    private HttpAnswer answerTo(String request) {
        try (RawWebSocket client = server.connect()) {
            client.send(request);
            return client.readAnswer();
        }
    }

    private static String requestOf(int bytes) {
        String bare = RawWebSocket.request("/v1/chat", "Authorization: Bearer good", "X-Fill: ");
        return RawWebSocket.request(
                "/v1/chat", "Authorization: Bearer good", "X-Fill: " + "x".repeat(bytes - bare.length()));
    }

    private static void assertTooLarge(HttpAnswer answer) {
        assertThat(answer.statusLine()).isEqualTo("HTTP/1.1 431 Request Header Fields Too Large");
        assertThat(answer.body()).contains("\"code\":\"headers_too_large\"");
    }
}
