package chat.lanyard.client.session;

import static chat.lanyard.client.TestServer.join;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.lanyard.client.TestServer;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerApiTest {
    @TempDir
    private Path folder;

    /** Else a client would try for ever, at a server whose data was lost or that has ended the session. */
    @Test
    void knowsFromARealServerThatASessionIsOver() {
        try (TestServer server = new TestServer(folder)) {
            assertThatThrownBy(() -> join(server.api().refresh("of another server")))
                    .extracting(SignInService::failureOf)
                    .isEqualTo(Failure.of(Problem.SIGNED_OUT));
        }
    }
}
