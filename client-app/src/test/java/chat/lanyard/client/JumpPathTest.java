package chat.lanyard.client;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.client.ui.AccessibleNames;
import chat.lanyard.client.ui.Fx;
import chat.lanyard.client.ui.FxExtension;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FxExtension.class)
class JumpPathTest {
    @TempDir
    private Path folder;

    private RealServer server;
    private TestClient alice;

    @BeforeEach
    void onePerson() {
        server = new RealServer(folder.resolve("data"));
        alice = new TestClient(folder.resolve("alice"), null);
        alice.createAccount(server.address(), "alice");
    }

    @AfterEach
    void leave() {
        alice.close();
        server.close();
    }

    @Test
    void findsPeopleByKeyboardAloneWithNoServer() {
        server.stop();
        alice.await("the banner", () -> alice.isShown("#connection-banner .banner"));
        alice.shortcut(KeyCode.K);
        alice.await("the panel", () -> alice.isShown("#jump-panel"));
        assertThat(focused()).isEqualTo("jump-field");
        alice.type("#jump-field", "ÁLI");
        alice.await("Alice", () -> alice.texts("#jump-results .name").equals(java.util.List.of("Alice")));
        alice.key(KeyCode.ENTER, false);
        assertThat(Fx.call(() -> alice.isShown("#jump-panel"))).isFalse();
        assertThat(focused()).isEqualTo("composer");
    }

    @Test
    void goesToAConversationAndPutsTheCaretThere() {
        Fx.run(() -> alice.find("#channels").requestFocus());
        alice.shortcut(KeyCode.K);
        alice.type("#jump-field", "gen");
        alice.await("general", () -> alice.texts("#jump-results .name").equals(java.util.List.of("# general")));
        alice.key(KeyCode.ENTER, false);
        assertThat(focused()).isEqualTo("composer");
    }

    @Test
    void staysWhereItWasAfterEscape() {
        alice.press("#jump");
        assertThat(focused()).isEqualTo("jump-field");
        alice.type("#jump-field", "nobody at all");
        alice.await(
                "only the search for words",
                () -> alice.texts("#jump-results .words")
                                .equals(java.util.List.of("Search messages for “nobody at all”"))
                        && alice.texts("#jump-results .name").isEmpty());
        alice.key(KeyCode.TAB, false);
        assertThat(focused()).isEqualTo("jump-field");
        alice.key(KeyCode.ESCAPE, false);
        assertThat(Fx.call(() -> alice.isShown("#jump-panel"))).isFalse();
        assertThat(focused()).isEqualTo("composer");
    }

    @Test
    void saysWhatIsChosenAndNamesItsControls() {
        alice.shortcut(KeyCode.K);
        alice.await("both", () -> alice.texts("#jump-results .name").equals(java.util.List.of("# general", "Alice")));
        alice.key(KeyCode.DOWN, false);
        assertThat(Fx.call(() -> alice.find("#jump-field").getAccessibleText())).endsWith(": Alice");
        alice.key(KeyCode.DOWN, false);
        assertThat(Fx.call(() -> alice.find("#jump-field").getAccessibleText())).endsWith(": # general");
        assertThat(AccessibleNames.missingIn(
                        Fx.call(() -> alice.stage().getScene().getRoot())))
                .isEmpty();
    }

    private String focused() {
        return Fx.call(() -> alice.stage().getScene().getFocusOwner().getId());
    }
}
