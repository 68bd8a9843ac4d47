package chat.lanyard.server.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.lanyard.testsupport.RawWebSocket;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** A listener must hand over and return; one that breaks this once still does not stop the sockets of other decoders. */
class StalledHandlerTest {
    @Test
    void theSocketsOfTheOtherDecodersGoOn() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        try (TestEndpoint server = new TestEndpoint();
                RawWebSocket stalled = server.open();
                RawWebSocket second = server.open();
                RawWebSocket third = server.open();
                RawWebSocket fourth = server.open()) {
            server.listener.onReceived = (connection, text) -> {
                if (text.equals("stall")) {
                    awaitQuietly(release);
                }
                connection.send(RecordingListener.text(text));
            };
            stalled.sendText("stall");
            await().until(() -> server.listener.received.contains("stall"));
            for (RawWebSocket other : new RawWebSocket[] {second, third, fourth}) {
                other.sendText("on");
                assertThat(other.readText()).isEqualTo("on");
            }
            release.countDown();
            assertThat(stalled.readText()).isEqualTo("stall");
        }
    }

    private static void awaitQuietly(CountDownLatch release) {
        try {
            release.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
