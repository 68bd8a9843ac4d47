package chat.lanyard.server.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.lanyard.testsupport.RawFrame;
import chat.lanyard.testsupport.RawWebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HeartbeatTest {
    private static final Duration PING = Duration.ofMillis(300);
    private static final Duration SILENCE = Duration.ofMillis(1500);

    @Test
    void followsTheProtocolByDefault() {
        assertThat(EndpointTimings.STANDARD.ping()).isEqualTo(Duration.ofSeconds(15));
        assertThat(EndpointTimings.STANDARD.silence()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void pingsAndClosesWhoNeverAnswers() {
        try (TestEndpoint server = quick();
                RawWebSocket client = server.open()) {
            assertThat(client.readFrame().opcode()).isEqualTo(RawFrame.PING);
            await().atMost(TestEndpoint.PATIENCE)
                    .untilAsserted(() -> assertThat(server.listener.closed).hasSize(1));
            assertThat(server.admission.left).hasValue(1);
        }
    }

    @Test
    void keepsWhoAnswersAndWhoSendsInstead() {
        try (TestEndpoint server = quick();
                RawWebSocket talker = server.open();
                RawWebSocket answerer = server.open()) {
            long end = System.nanoTime() + 2 * SILENCE.toNanos();
            while (System.nanoTime() < end) {
                RawFrame ping = answerer.readFrame();
                answerer.send(chat.lanyard.testsupport.ClientFrames.masked(0x80 | RawFrame.PONG, ping.payload()));
                talker.sendText("I am here");
            }
            assertThat(server.listener.closed).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("chat.lanyard.server.transport.TestThrowables#all")
    void oneThatFailsHurtsNoOther(Throwable failure) {
        AtomicInteger before = new AtomicInteger();
        AtomicInteger after = new AtomicInteger();
        List<Sweeper.Swept> sockets = List.of(
                swept(before::incrementAndGet),
                swept(() -> TestThrowables.sneak(failure)),
                swept(after::incrementAndGet));
        try (Sweeper sweeper = new Sweeper(sockets, sockets)) {
            for (int round = 1; round <= 3; round++) {
                sweeper.sweepOnce();
                sweeper.beatOnce();
            }
        }
        assertThat(before).hasValue(6);
        assertThat(after).hasValue(6);
    }

    private static Sweeper.Swept swept(Runnable action) {
        return new Sweeper.Swept() {
            @Override
            public void sweep(long now, ByteBuffer scratch) {
                action.run();
            }

            @Override
            public void beat(long now) {
                action.run();
            }
        };
    }

    private static TestEndpoint quick() {
        return new TestEndpoint(TestEndpoint.settings(EndpointTimings.STANDARD.withHeartbeat(PING, SILENCE)));
    }
}
