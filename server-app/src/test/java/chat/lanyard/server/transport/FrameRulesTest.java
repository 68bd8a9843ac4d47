package chat.lanyard.server.transport;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.testsupport.ClientFrames;
import chat.lanyard.testsupport.RawFrame;
import chat.lanyard.testsupport.RawWebSocket;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameRulesTest {
    private static final int LIMIT = 64 * 1024;
    private static final int FIRST_FRAGMENT = 0x01;
    private static final int NEXT_FRAGMENT = 0x00;
    private static final int LAST_FRAGMENT = 0x80;

    private static TestEndpoint server;
    private RawWebSocket client;

    @BeforeAll
    static void start() {
        server = new TestEndpoint();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void open() {
        client = server.open();
    }

    @AfterEach
    void othersAreUnharmed() {
        client.close();
        try (RawWebSocket other = server.open()) {
            other.sendText("fine");
            assertThat(other.readText()).isEqualTo("fine");
        }
    }

    @Test
    void takesAMessageOfExactlyTheLimit() {
        String text = "x".repeat(LIMIT);
        client.sendText(text);
        assertThat(client.readText()).isEqualTo(text);
    }

    @Test
    void takesTheLimitInFragmentsWithAPingBetween() {
        client.send(ClientFrames.masked(FIRST_FRAGMENT, bytes(LIMIT / 2)));
        client.send(ClientFrames.masked(0x80 | RawFrame.PING, bytes(3)));
        client.send(ClientFrames.masked(LAST_FRAGMENT, bytes(LIMIT / 2)));
        assertThat(client.readFrame().opcode()).isEqualTo(RawFrame.PONG);
        assertThat(client.readText()).isEqualTo("x".repeat(LIMIT));
    }

    @Test
    void takesAFrameByteByByteAndACharacterCutInTwo() {
        byte[] euro = "€".getBytes(StandardCharsets.UTF_8);
        client.send(ClientFrames.masked(FIRST_FRAGMENT, new byte[] {euro[0]}));
        for (byte next : ClientFrames.masked(LAST_FRAGMENT, new byte[] {euro[1], euro[2]})) {
            client.send(new byte[] {next});
        }
        assertThat(client.readText()).isEqualTo("€");
    }

    @ParameterizedTest
    @ValueSource(longs = {LIMIT + 1, Integer.MAX_VALUE, 1L << 40, -1})
    void refusesByItsHeaderAFrameThatIsTooLarge(long claimed) {
        client.send(claimed < 0 ? eightByteLength(claimed) : ClientFrames.header(ClientFrames.WHOLE_TEXT, claimed));
        assertThat(client.readCloseCode()).isEqualTo(1009);
    }

    private static byte[] eightByteLength(long claimed) {
        byte[] header = ClientFrames.header(ClientFrames.WHOLE_TEXT, Long.MAX_VALUE);
        java.nio.ByteBuffer.wrap(header).putLong(2, claimed);
        return header;
    }

    @Test
    void countsTheFragmentsOfAMessageTogether() {
        client.send(ClientFrames.masked(FIRST_FRAGMENT, bytes(LIMIT)));
        client.send(ClientFrames.masked(NEXT_FRAGMENT, bytes(1)));
        assertThat(client.readCloseCode()).isEqualTo(1009);
    }

    @Test
    void refusesFragmentsWithoutEnd() {
        client.send(ClientFrames.masked(FIRST_FRAGMENT, bytes(0)));
        try {
            for (int i = 0; i < 5000; i++) {
                client.send(ClientFrames.masked(NEXT_FRAGMENT, bytes(0)));
            }
        } catch (UncheckedIOException e) {
            // closed while we were sending, as it should be; the code is still there to be read
        }
        assertThat(client.readCloseCode()).isEqualTo(1009);
    }

    @Test
    void refusesAFrameWithoutMask() {
        client.send(ClientFrames.unmasked(ClientFrames.WHOLE_TEXT, bytes(5)));
        assertThat(client.readCloseCode()).isEqualTo(1002);
        assertThat(server.listener.received).doesNotContain("x".repeat(5));
    }

    @ParameterizedTest
    @ValueSource(ints = {0xC1, 0xA1, 0x91, 0xC9, 0xC0})
    void refusesReservedBits(int first) {
        client.send(ClientFrames.masked(first, bytes(5)));
        assertThat(client.readCloseCode()).isEqualTo(1002);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x83, 0x87, 0x8B, 0x8F, 0x80, 0x00, 0x09})
    void refusesFramesThatHaveNoMeaning(int first) {
        client.send(ClientFrames.masked(first, bytes(5)));
        assertThat(client.readCloseCode()).isEqualTo(1002);
    }

    @Test
    void refusesAControlFrameThatIsTooLong() {
        client.send(ClientFrames.masked(0x80 | RawFrame.PING, bytes(126)));
        assertThat(client.readCloseCode()).isEqualTo(1002);
    }

    @Test
    void refusesANewMessageInsideAnother() {
        client.send(ClientFrames.masked(FIRST_FRAGMENT, bytes(1)));
        client.sendText("too early");
        assertThat(client.readCloseCode()).isEqualTo(1002);
    }

    @ParameterizedTest
    @ValueSource(ints = {0x82, 0x02})
    void refusesBinary(int first) {
        client.send(ClientFrames.masked(first, bytes(5)));
        assertThat(client.readCloseCode()).isEqualTo(1003);
    }

    @Test
    void refusesTextThatIsNotUtf8() {
        client.send(ClientFrames.masked(ClientFrames.WHOLE_TEXT, new byte[] {'a', (byte) 0xC0, (byte) 0xAF}));
        assertThat(client.readCloseCode()).isEqualTo(1007);
    }

    @Test
    void refusesTextThatEndsInsideACharacter() {
        client.send(ClientFrames.masked(ClientFrames.WHOLE_TEXT, new byte[] {'a', (byte) 0xE2, (byte) 0x82}));
        assertThat(client.readCloseCode()).isEqualTo(1007);
    }

    @Test
    void refusesFragmentsThatTogetherAreNotUtf8() {
        client.send(ClientFrames.masked(FIRST_FRAGMENT, new byte[] {(byte) 0xE2}));
        client.send(ClientFrames.masked(LAST_FRAGMENT, new byte[] {'a'}));
        assertThat(client.readCloseCode()).isEqualTo(1007);
    }

    @Test
    void refusesAReasonForClosingThatIsNotUtf8() {
        client.send(ClientFrames.masked(0x80 | RawFrame.CLOSE, new byte[] {0x03, (byte) 0xE8, (byte) 0xFF}));
        assertThat(client.readCloseCode()).isEqualTo(1007);
    }

    @Test
    void answersAPingWithItsPayload() {
        client.send(ClientFrames.masked(0x80 | RawFrame.PING, "are you there".getBytes(StandardCharsets.UTF_8)));
        RawFrame answer = client.readFrame();
        assertThat(answer.opcode()).isEqualTo(RawFrame.PONG);
        assertThat(answer.text()).isEqualTo("are you there");
    }

    @Test
    void answersACloseWithTheSameCode() {
        client.send(ClientFrames.close(1000));
        assertThat(client.readCloseCode()).isEqualTo(1000);
        assertThat(client.isAtEnd()).isTrue();
    }

    private static byte[] bytes(int count) {
        return "x".repeat(count).getBytes(StandardCharsets.US_ASCII);
    }
}
