package chat.lanyard.client;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.client.ui.AccessibleNames;
import chat.lanyard.client.ui.Fx;
import chat.lanyard.client.ui.FxExtension;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(FxExtension.class)
class ConversationPathTest {
    @TempDir
    private Path folder;

    private TwoPeople people;
    private RealServer server;
    private TestClient alice;
    private TestClient bob;

    @BeforeEach
    void twoPeople() {
        people = new TwoPeople(folder);
        server = people.server;
        alice = people.alice;
        bob = people.bob;
    }

    @AfterEach
    void leave() {
        people.close();
    }

    @Test
    void carriesAConversationBothWays() {
        alice.say("hello Bob");
        bob.awaitLast("hello Bob");
        bob.say("hello Alice");
        alice.awaitLast("hello Alice");
        assertThat(alice.messages()).containsExactly("hello Bob", "hello Alice");
        assertThat(bob.messages()).containsExactly("hello Bob", "hello Alice");
        alice.await("nothing on its way", () -> alice.count(".message", "sending") == 0);
    }

    @Test
    void showsWhoIsThere() {
        alice.press("#show-members");
        alice.await(
                "both in the list",
                () -> alice.texts("#members-list .name").equals(java.util.List.of("Alice (you)", "Bob")));
        alice.await("Bob online", () -> alice.count("#members-list .presence-dot", "online") == 2);
        bob.close();
        alice.await("Bob away", () -> alice.count("#members-list .presence-dot", "online") == 1);
    }

    @Test
    void loadsOlderMessagesWhenScrollingUp() {
        for (int i = 1; i <= 160; i++) {
            alice.say("message " + i);
        }
        bob.awaitLast("message 160");
        try (TestClient late = new TestClient(folder.resolve("carol"), null)) {
            late.createAccount(server.address(), "carol");
            late.await("the newest", () -> late.messages().contains("message 160"));
            late.await("the oldest", () -> {
                late.scroll(900);
                return late.messages().contains("message 1");
            });
        }
    }

    @Test
    void saysThatItIsNotConnectedAndSendsWhatWaitsAfterwards() {
        alice.say("before");
        bob.awaitLast("before");
        server.stop();
        alice.await("the banner", () -> alice.isShown("#connection-banner .banner"));
        alice.say("written meanwhile");
        alice.await("one message waits", () -> bannerText(alice).contains("one message waits"));
        server.startAgain();
        alice.await("no banner", () -> !alice.isShown("#connection-banner .banner"));
        bob.awaitLast("written meanwhile");
        assertThat(bob.messages()).containsExactly("before", "written meanwhile");
    }

    @Test
    void triesAgainAtOnceWhenAsked() {
        server.stop();
        alice.await("the banner with a button", () -> alice.isShown("#connection-banner .button"));
        server.startAgain();
        Fx.run(() -> ((Button) alice.find("#connection-banner .button")).fire());
        alice.await("no banner", () -> !alice.isShown("#connection-banner .banner"));
    }

    @Test
    void offersNewMessagesToSomebodyWhoReadsFurtherUp() {
        for (int i = 1; i <= 60; i++) {
            alice.say("message " + i);
        }
        bob.awaitLast("message 60");
        bob.scroll(700);
        java.util.List<String> before = bob.messages();
        alice.say("one more");
        alice.say("and another");
        bob.await("the pill", () -> bob.isShown("#new-messages"));
        bob.await("two", () -> ((Labeled) bob.find("#new-messages")).getText().equals("2 new messages"));
        assertThat(bob.messages()).isEqualTo(before);
        bob.press("#new-messages");
        bob.awaitLast("and another");
        bob.await("no pill", () -> !bob.isShown("#new-messages"));
    }

    @Test
    void namesEveryControlForScreenReaders() {
        alice.say("hello");
        bob.awaitLast("hello");
        assertThat(AccessibleNames.missingIn(
                        Fx.call(() -> bob.stage().getScene().getRoot())))
                .isEmpty();
    }

    @Test
    void goesRoundThePanesByKeyboard() {
        Fx.run(() -> bob.find("#composer").requestFocus());
        bob.key(KeyCode.F6, false);
        assertThat(focused(bob)).isEqualTo("channels");
        bob.key(KeyCode.F6, false);
        assertThat(focused(bob)).isEqualTo("timeline");
        bob.key(KeyCode.F6, false);
        assertThat(focused(bob)).isEqualTo("composer");
        bob.press("#open-directory");
        assertThat(focused(bob)).isEqualTo("directory-query");
        bob.key(KeyCode.F6, false);
        assertThat(focused(bob)).isEqualTo("channels");
        Fx.run(() -> bob.find("#composer").requestFocus());
        assertThat(focused(bob)).isEqualTo("composer");
        bob.key(KeyCode.F6, false);
        assertThat(focused(bob)).isEqualTo("directory-query");
    }

    private static String focused(TestClient client) {
        return Fx.call(() -> client.stage().getScene().getFocusOwner().getId());
    }

    private static String bannerText(TestClient client) {
        return client.find("#connection-banner .banner").getAccessibleText();
    }
}
