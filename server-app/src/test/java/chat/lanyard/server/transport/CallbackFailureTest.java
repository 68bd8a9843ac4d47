package chat.lanyard.server.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.lanyard.testsupport.RawWebSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a callback throws, in each one and twice as often as there are decoders, costs its own socket only. */
class CallbackFailureTest {
    private static final int TIMES = 8;

    private final TestEndpoint server = new TestEndpoint();
    private final RawWebSocket witness = server.open();

    @BeforeEach
    void witnessIsIn() {
        await().until(() -> !server.listener.opened.isEmpty());
    }

    @AfterEach
    void othersAreUnharmed() {
        server.listener.onOpened = connection -> {};
        server.listener.onReceived = (connection, text) -> connection.send(RecordingListener.text(text));
        server.listener.onClosed = connection -> {};
        server.admission.onEnter = () -> {};
        server.admission.onLeave = () -> {};
        witness.sendText("still here");
        assertThat(witness.readText()).isEqualTo("still here");
        for (int i = 0; i < TIMES; i++) {
            try (RawWebSocket other = server.open()) {
                other.sendText("new");
                assertThat(other.readText()).isEqualTo("new");
            }
        }
        witness.close();
        await().atMost(TestEndpoint.PATIENCE)
                .untilAsserted(() -> assertThat(server.admission.left).hasValue(server.admission.entered.get()));
        server.close();
    }

    @ParameterizedTest
    @MethodSource("chat.lanyard.server.transport.TestThrowables#all")
    void whileAuthenticating(Throwable failure) {
        server.authenticator.toThrow = failure;
        for (int i = 0; i < TIMES; i++) {
            try (RawWebSocket client = server.connect()) {
                assertThat(client.upgrade("throw").status()).isEqualTo(500);
                assertThat(client.isAtEnd()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("chat.lanyard.server.transport.TestThrowables#all")
    void whileAdmitting(Throwable failure) {
        server.admission.onEnter = () -> TestThrowables.sneak(failure);
        for (int i = 0; i < TIMES; i++) {
            try (RawWebSocket client = server.connect()) {
                assertThat(client.upgrade("good").status()).isEqualTo(500);
                assertThat(client.isAtEnd()).isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("chat.lanyard.server.transport.TestThrowables#all")
    void whileOpening(Throwable failure) {
        server.listener.onOpened = connection -> TestThrowables.sneak(failure);
        for (int i = 0; i < TIMES; i++) {
            try (RawWebSocket client = server.open()) {
                assertThat(client.readCloseCode()).isEqualTo(1011);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("chat.lanyard.server.transport.TestThrowables#all")
    void whileReceiving(Throwable failure) {
        server.listener.onReceived = (connection, text) -> TestThrowables.sneak(failure);
        for (int i = 0; i < TIMES; i++) {
            try (RawWebSocket client = server.open()) {
                client.sendText("bang");
                assertThat(client.readCloseCode()).isEqualTo(1011);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("chat.lanyard.server.transport.TestThrowables#all")
    void whileClosing(Throwable failure) {
        server.listener.onClosed = connection -> TestThrowables.sneak(failure);
        server.admission.onLeave = () -> TestThrowables.sneak(failure);
        for (int i = 0; i < TIMES; i++) {
            server.open().reset();
        }
        await().atMost(TestEndpoint.PATIENCE)
                .untilAsserted(() -> assertThat(server.admission.left).hasValue(TIMES));
    }

    @ParameterizedTest
    @MethodSource("chat.lanyard.server.transport.TestThrowables#all")
    void whileContinuingAPacedReply(Throwable failure) {
        server.listener.onReceived =
                (connection, text) -> connection.whenPacedDrained(() -> TestThrowables.sneak(failure));
        try (RawWebSocket client = server.open()) {
            client.sendText("bang");
            assertThat(client.readCloseCode()).isEqualTo(1011);
        }
    }
}
