package chat.lanyard.client.session;

import static chat.lanyard.client.TestServer.join;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.lanyard.client.Http;
import chat.lanyard.client.TestServer;
import java.nio.file.Path;
import java.time.Clock;
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

    @Test
    void mayShowASpentTokenAgainWhenTheAnswerWasLost() {
        try (TestServer server = new TestServer(folder)) {
            TokenVault vault = new TokenVault(folder.resolve("device"));
            SignInService device =
                    new SignInService(() -> Http.CLIENT, new TestServer.NoLocalServer(), vault, Clock.systemUTC());
            Session session =
                    join(device.signIn(server.address(), new Credentials("owner", TestServer.PASSWORD, true)));
            join(server.api().refresh(vault.load().orElseThrow().refreshToken())); // nobody hears the answer
            join(session.refresh());
            join(session.refresh());
            assertThat(join(server.api().sessions(session.accessToken())).sessions())
                    .isNotEmpty();
        }
    }
}
