package chat.lanyard.client;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.client.ui.AccessibleNames;
import chat.lanyard.client.ui.Fx;
import chat.lanyard.client.ui.FxExtension;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Two people who answer in threads, pin, quote and forward. */
@ExtendWith(FxExtension.class)
class ThreadPathTest {
    @TempDir
    private Path folder;

    private TwoPeople people;
    private TestClient alice;
    private TestClient bob;

    @BeforeEach
    void twoPeople() {
        people = new TwoPeople(folder);
        alice = people.alice;
        bob = people.bob;
        alice.say("Here is how I checked");
        bob.awaitLast("Here is how I checked");
    }

    @AfterEach
    void leave() {
        people.close();
    }

    private static void openThread(TestClient client) {
        client.choose("Here is how I checked", "Reply in thread");
        client.await("the thread", () -> client.isShown("#thread-panel #composer"));
    }

    private static void reply(TestClient client, String text) {
        client.type("#thread-panel #composer", text);
        client.key(KeyCode.ENTER, false);
    }

    private static List<String> summaries(TestClient client) {
        return client.texts("#timeline .thread-count");
    }

    private static long unread(TestClient client) {
        String spoken = client.find("#open-threads").getAccessibleText();
        return spoken.contains("nothing") ? 0 : Long.parseLong(spoken.replaceAll("[^0-9]", ""));
    }

    @Test
    void answersInAThreadAndTellsBelowItsRoot() {
        openThread(bob);
        assertThat(AccessibleNames.missingIn(
                        Fx.call(() -> bob.stage().getScene().getRoot())))
                .isEmpty();
        reply(bob, "With the cable cut too?");
        alice.await("the summary", () -> summaries(alice).equals(List.of("1 reply")));
        alice.await("something unread", () -> unread(alice) == 1);
        assertThat(alice.messages()).containsExactly("Here is how I checked");

        Fx.run(() -> ((Button) alice.find(".thread-line")).fire());
        alice.await("the thread", () -> alice.isShown("#thread-panel #composer"));
        reply(alice, "Yes, that one as well.");
        bob.await("the summary", () -> summaries(bob).equals(List.of("2 replies")));
        alice.await("nothing unread", () -> unread(alice) == 0);
        assertThat(Fx.call(() -> ((Button) alice.find("#thread-people")).getText()))
                .isEqualTo("2 people: Alice, Bob");
        alice.press("#thread-people");
        alice.await("everybody in it", () -> alice.isShown("#thread-people-list"));
        assertThat(AccessibleNames.missingIn(
                        Fx.call(() -> alice.stage().getScene().getRoot())))
                .isEmpty();
        alice.key(KeyCode.DOWN, false);
        alice.key(KeyCode.ENTER, false);
        alice.await("Bob", () -> alice.isShown("#person-card"));
        alice.key(KeyCode.ESCAPE, false);
        bob.await(
                "something unread or read at once",
                () -> bob.texts("#thread .author").contains("Alice"));
    }

    @Test
    void keepsADraftForTheThreadApartFromThatOfTheChannel() {
        openThread(bob);
        bob.type("#thread-panel #composer", "half a reply");
        bob.key(KeyCode.ESCAPE, false);
        bob.await("no panel", () -> !bob.isShown("#thread-panel"));
        assertThat(bob.valueOf("#composer")).isEmpty();
        openThread(bob);
        bob.await("the draft", () -> bob.valueOf("#thread-panel #composer").equals("half a reply"));
    }

    @Test
    void listsThreadsAndOpensTheChosenOne() {
        openThread(bob);
        reply(bob, "With the cable cut too?");
        alice.await("something unread", () -> unread(alice) == 1);
        alice.press("#open-threads");
        alice.await(
                "the list",
                () -> alice.isShown("#threads")
                        && !((ListView<?>) alice.find("#threads")).getItems().isEmpty());
        Fx.run(() -> {
            ((ListView<?>) alice.find("#threads")).getSelectionModel().selectFirst();
            alice.find("#threads").requestFocus();
        });
        alice.key(KeyCode.ENTER, false);
        alice.await("the thread", () -> alice.isShown("#thread-panel"));
        alice.await("the count", () -> alice.texts("#thread .day-line .label").contains("1 reply"));
    }

    @Test
    void pinsAMessageForEverybodyAndGoesToItFromThePanel() {
        bob.choose("Here is how I checked", "Pin");
        alice.await("the mark", () -> alice.texts("#timeline .pinned").equals(List.of("Pinned")));
        Fx.run(() -> ((Button) alice.find("#open-pins")).fire());
        alice.await(
                "the list",
                () -> alice.isShown("#pins")
                        && ((ListView<?>) alice.find("#pins")).getItems().size() == 1);
        alice.key(KeyCode.ENTER, false);
        bob.choose("Here is how I checked", "Unpin");
        alice.await("no mark", () -> alice.texts("#timeline .pinned").isEmpty());
    }

    @Test
    void quotesAndCopiesALinkThatLeadsBack() {
        bob.choose("Here is how I checked", "Quote");
        assertThat(bob.valueOf("#composer"))
                .startsWith("> Here is how I checked\n> — [Alice](lanyard://")
                .endsWith(")\n\n");
        bob.choose("Here is how I checked", "Copy link");
        String link = Fx.call(() -> Clipboard.getSystemClipboard().getString());
        assertThat(link).matches("lanyard://127.0.0.1:[0-9]+/[^/]+/[0-9]+\\?log=.+");
    }

    @Test
    void forwardsAMessageWithItsOrigin() {
        bob.choose("Here is how I checked", "Forward…");
        bob.await("the card", () -> bob.isShown("#forward-to"));
        bob.key(KeyCode.ENTER, false);
        alice.await("Bob's message", () -> alice.texts("#timeline .author").contains("Bob"));
    }

    @Test
    void forwardsAMessageToAPersonWithWhomThereIsNoConversationYet() {
        bob.choose("Here is how I checked", "Forward…");
        bob.await("the card", () -> bob.isShown("#forward-to"));
        bob.type("#forward-field", "ali");
        bob.await("Alice", () -> bob.texts("#forward-to .name").equals(List.of("Alice")));
        bob.key(KeyCode.ENTER, false);
        bob.await("the new conversation", () -> bob.texts("#conversation-title").equals(List.of("Alice")));
        bob.await("the message in it", () -> bob.texts("#timeline .author").equals(List.of("Bob")));
        alice.await("the conversation", () -> alice.texts("#direct .name").equals(List.of("Bob")));
    }

    @Test
    void showsEarlierTextsToTheAuthorAndAModeratorWhoMayAlsoDelete() {
        bob.say("one");
        alice.awaitLast("one");
        bob.choose("one", "Edit");
        bob.type("#editor", "two");
        bob.key(KeyCode.ENTER, false);
        alice.awaitLast("two");
        alice.choose("two", "Earlier texts…");
        alice.await("both", () -> alice.isShown("#edits"));
        alice.key(KeyCode.ESCAPE, false);
        alice.choose("two", "Delete…");
        alice.await("the question", () -> !alice.question().isEmpty());
        alice.answer("Delete");
        bob.await("it gone", () -> bob.texts(".deleted").equals(List.of("Deleted by a moderator")));
    }
}
