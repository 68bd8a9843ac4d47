package chat.lanyard.server.transport;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.testsupport.RawWebSocket;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SelectedKeysTest {
    @Test
    void aRoundOfTheSelectorDoesNotLookAtEveryIdleSocket() {
        List<RawWebSocket> idle = new ArrayList<>();
        try (TestEndpoint server = new TestEndpoint();
                RawWebSocket busy = server.open()) {
            for (int i = 0; i < 200; i++) {
                idle.add(server.open());
            }
            for (int i = 0; i < 20; i++) {
                busy.sendText("round");
                busy.readText();
            }
            ChatSocket any = server.endpoint.live().all().iterator().next();
            // the library leaves in this set each key that it ever wrote to: 201 of them
            assertThat(any.getSelectionKey().selector().selectedKeys()).hasSizeLessThan(64);
            idle.forEach(RawWebSocket::close);
        }
    }
}
