package chat.lanyard.server.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.lanyard.testsupport.RawWebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RefusedSocketTest {
    private static final String BAD = RawWebSocket.request("/v1/chat", "Authorization: Bearer invalid_token");
    private static final String GOOD = RawWebSocket.request("/v1/chat", "Authorization: Bearer good");

    private final TestEndpoint server =
            new TestEndpoint(TestEndpoint.settings(EndpointTimings.STANDARD.withLinger(Duration.ofMillis(500))));

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void answersNothingThatCameInTheSamePacket() {
        assertNothingFollows(BAD + GOOD);
    }

    @Test
    void answersNothingBehindARequestThatIsNoUpgrade() {
        assertNothingFollows("GET / HTTP/1.1\r\n\r\n" + GOOD);
    }

    private void assertNothingFollows(String requests) {
        try (RawWebSocket client = server.connect()) {
            client.send(requests);
            assertThat(client.readAnswer().status()).isGreaterThanOrEqualTo(400);
            assertThat(client.readToEnd()).isEmpty();
            assertNobodyCameIn();
        }
    }

    @Test
    void answersNoSecondRequestWithAGoodToken() {
        try (RawWebSocket client = server.connect()) {
            client.send(BAD);
            assertThat(client.readAnswer().status()).isEqualTo(401);
            client.send(GOOD);
            assertThat(client.readToEnd()).isEmpty();
            assertNobodyCameIn();
        }
    }

    @Test
    void givesItsDescriptorBackThoughTheClientStays() {
        List<RawWebSocket> clients = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            RawWebSocket client = server.connect();
            clients.add(client);
            client.send(BAD);
        }
        for (RawWebSocket client : clients) {
            assertThat(client.readAnswer().status()).isEqualTo(401);
            assertThat(client.isAtEnd()).isTrue();
        }
        await().atMost(TestEndpoint.PATIENCE)
                .untilAsserted(() -> assertThat(server.endpoint.live().all()).isEmpty());
        clients.forEach(RawWebSocket::close);
    }

    private void assertNobodyCameIn() {
        assertThat(server.admission.entered).hasValue(0);
        assertThat(server.listener.opened).isEmpty();
    }
}
