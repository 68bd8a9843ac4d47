package chat.lanyard.server.transport;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.server.connection.OutboundMessage;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebSocketFormatTest {
    private final WebSocketFormat format = new WebSocketFormat();

    @ParameterizedTest
    @CsvSource({
        "0, 8100",
        "125, 817d",
        "126, 817e007e",
        "65535, 817effff",
        "65536, 817f0000000000010000",
    })
    void writesTheShortestHeader(int length, String header) {
        OutboundMessage message = format.text(new byte[length]);
        byte[] bytes = new byte[message.size()];
        message.wire().get(bytes);
        assertThat(java.util.HexFormat.of().formatHex(bytes, 0, bytes.length - length))
                .isEqualTo(header);
    }

    @Test
    void givesEachReaderAPositionOfItsOwn() {
        OutboundMessage message = format.text(new byte[] {'a'});
        ByteBuffer first = message.wire();
        first.position(first.limit());
        assertThat(message.wire().remaining()).isEqualTo(3);
    }
}
