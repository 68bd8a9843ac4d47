package chat.lanyard.client;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.client.ui.Fx;
import chat.lanyard.client.ui.FxExtension;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FxExtension.class)
class SignInPathTest {
    @TempDir
    private Path folder;

    private RealServer server;

    @BeforeEach
    void start() {
        server = new RealServer(folder.resolve("data"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void createsAnAccountAndOpensTheConversation() {
        try (TestClient erin = new TestClient(folder, null)) {
            erin.createAccount(server.address(), "erin");
            assertThat(Fx.call(() -> erin.texts(".pane-head .title"))).containsExactly("# general");
            erin.await("the server's name", () -> erin.stage().getTitle().startsWith("Workshop"));
        }
    }

    @Test
    void saysThatThePasswordIsWrongAndGoesOnWithTheRightOne() {
        try (TestClient erin = new TestClient(folder, null)) {
            erin.createAccount(server.address(), "erin");
            erin.signOut();
            erin.signIn(server.address(), "erin", "wrong horse");
            erin.await("the problem", () -> !erin.problem().isEmpty());
            assertThat(erin.problem()).isEqualTo("The user name or the password is not right.");
            erin.signIn(server.address(), "erin", TestClient.password());
            erin.awaitChat();
        }
    }

    @Test
    void saysThatAUserNameIsTaken() {
        try (TestClient erin = new TestClient(folder.resolve("1"), null);
                TestClient other = new TestClient(folder.resolve("2"), null)) {
            erin.createAccount(server.address(), "erin");
            other.press("#change-mode");
            other.type("#address", server.address());
            other.fillIn("erin");
            other.press("#submit");
            other.await("the problem", () -> other.problem().startsWith("Somebody has this user name already."));
        }
    }

    @Test
    void comesBackWithoutAPasswordAtTheNextStart() {
        try (TestClient first = new TestClient(folder, null)) {
            first.createAccount(server.address(), "erin");
            first.say("see you later");
            first.awaitLast("see you later");
        }
        try (TestClient second = new TestClient(folder, null)) {
            second.awaitChat();
            second.awaitLast("see you later");
        }
    }

    @Test
    void asksAgainAfterSigningOut() {
        try (TestClient erin = new TestClient(folder, null)) {
            erin.createAccount(server.address(), "erin");
            erin.signOut();
            assertThat(erin.problem()).isEmpty();
            assertThat(erin.valueOf("#address")).isEqualTo(server.address());
            assertThat(erin.valueOf("#password")).isEmpty();
        }
        try (TestClient again = new TestClient(folder, null)) {
            again.await("the form to be usable", () -> !again.find("#submit").isDisabled());
            assertThat(Fx.call(() -> again.isShown("#composer"))).isFalse();
        }
    }
}
