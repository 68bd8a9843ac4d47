package chat.lanyard.server.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import chat.lanyard.testsupport.RawWebSocket;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class VanishingPeerTest {
    private final TestEndpoint server = new TestEndpoint();

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void givesThePlaceBackWhenThePeerLeavesDuringItsHandshake() {
        CountDownLatch entering = new CountDownLatch(1);
        server.admission.onEnter = () -> {
            entering.countDown();
            await().atMost(TestEndpoint.PATIENCE)
                    .until(() -> server.endpoint.live().all().isEmpty());
        };
        RawWebSocket client = server.connect();
        client.send(RawWebSocket.request("/v1/chat", "Authorization: Bearer good"));
        await().atMost(TestEndpoint.PATIENCE).until(() -> entering.getCount() == 0);
        client.reset();
        await().atMost(TestEndpoint.PATIENCE)
                .untilAsserted(() -> assertThat(server.admission.left).hasValue(1));
        assertThat(server.listener.opened).isEmpty();
        assertThat(server.listener.closed).isEmpty();
    }

    @Test
    void tellsOfTheEndAfterTheBeginningWhenThePeerLeavesInBetween() {
        server.listener.onOpened = connection -> await().atMost(TestEndpoint.PATIENCE)
                .until(() -> server.endpoint.live().all().isEmpty());
        RawWebSocket client = server.connect();
        client.send(RawWebSocket.request("/v1/chat", "Authorization: Bearer good"));
        await().atMost(TestEndpoint.PATIENCE).until(() -> !server.listener.opened.isEmpty());
        assertThat(server.listener.closed).isEmpty();
        client.reset();
        await().atMost(TestEndpoint.PATIENCE)
                .untilAsserted(() -> assertThat(server.listener.closed).hasSize(1));
        assertThat(server.admission.left).hasValue(1);
    }

    @Test
    void whatAPeerHasSentBeforeItLeftInBetweenIsNoFailure() {
        ListAppender<ILoggingEvent> failures = new ListAppender<>();
        Logger logger = (Logger) LoggerFactory.getLogger(ChatSocket.class);
        failures.start();
        logger.addAppender(failures);
        try {
            server.listener.onOpened = connection -> await().atMost(TestEndpoint.PATIENCE)
                    .until(() -> server.endpoint.live().all().isEmpty());
            RawWebSocket client = server.connect();
            client.send(RawWebSocket.request("/v1/chat", "Authorization: Bearer good"));
            await().atMost(TestEndpoint.PATIENCE).until(() -> !server.listener.opened.isEmpty());
            client.sendText("and gone");
            client.close();
            await().atMost(TestEndpoint.PATIENCE).until(() -> !server.listener.closed.isEmpty());
            server.close(); // ends the decoding threads
            assertThat(failures.list).isEmpty();
        } finally {
            logger.detachAppender(failures);
        }
    }

    @Test
    void givesEveryPlaceBackOnce() {
        for (int i = 0; i < 100; i++) {
            RawWebSocket client = server.connect();
            client.send(RawWebSocket.request("/v1/chat", "Authorization: Bearer good"));
            if (i % 2 == 0) {
                client.reset();
            } else {
                client.close();
            }
        }
        await().atMost(TestEndpoint.PATIENCE).untilAsserted(() -> {
            assertThat(server.endpoint.live().all()).isEmpty();
            assertThat(server.admission.left).hasValue(server.admission.entered.get());
        });
        assertThat(server.listener.closed).hasSameSizeAs(server.listener.opened);
    }
}
