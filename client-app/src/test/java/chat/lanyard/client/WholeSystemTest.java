package chat.lanyard.client;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.client.ui.FxExtension;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The server and two client applications together, each as real as it gets. */
@ExtendWith(FxExtension.class)
class WholeSystemTest {
    @TempDir
    private Path folder;

    @Test
    void carriesAConversationInAChatThatOneOfTheTwoHosts() {
        try (TestClient erin = new TestClient(folder.resolve("erin"), null)) {
            erin.host("erin");
            try (TestClient bob = new TestClient(folder.resolve("bob"), erin.invitation())) {
                bob.fillIn("bob");
                bob.press("#submit");
                bob.awaitChat();
                erin.showConversation();
                talk(erin, bob);
                assertThat(erin.messages()).containsExactly("hello", "hello yourself");
                assertThat(bob.messages()).containsExactly("hello", "hello yourself");
            }
        }
    }

    @Test
    void losesAndDoublesNothingWhenTheServerIsKilledAndStartedAgain() throws Exception {
        try (ServerProcess server =
                        new ServerProcess(folder.resolve("server"), "--registration=open", "--durability=process");
                TestClient alice = new TestClient(folder.resolve("alice"), null);
                TestClient bob = new TestClient(folder.resolve("bob"), null)) {
            alice.createAccount(server.address(), "alice");
            bob.createAccount(server.address(), "bob");
            talk(alice, bob);
            alice.say("the last words");
            server.kill();
            awaitCutOff(alice, "is it gone?", "I will wait");
            awaitCutOff(bob, "so it seems", "me too");
            server.start();
            awaitAll(alice, 7);
            awaitAll(bob, 7);
            assertThat(bob.messages()).isEqualTo(alice.messages());
            assertThat(alice.messages())
                    .startsWith("hello", "hello yourself")
                    .containsSubsequence("the last words", "is it gone?", "I will wait")
                    .containsSubsequence("so it seems", "me too");
        }
    }

    private static void talk(TestClient one, TestClient other) {
        one.say("hello");
        other.awaitLast("hello");
        other.say("hello yourself");
        one.awaitLast("hello yourself");
    }

    /** Types while there is no server. */
    private static void awaitCutOff(TestClient client, String... texts) {
        client.await("the banner", () -> client.isShown("#connection-banner .banner"));
        for (String text : texts) {
            client.say(text);
        }
        client.awaitLast(texts[texts.length - 1]);
        client.await("grey rows", () -> client.count(".message", "sending") >= texts.length);
    }

    private static void awaitAll(TestClient client, int messages) {
        client.await("no banner", () -> !client.isShown("#connection-banner .banner"));
        client.await("nothing on its way", () -> client.count(".message", "sending") == 0);
        client.await("all messages", () -> client.messages().size() == messages);
    }
}
