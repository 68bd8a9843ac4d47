package chat.lanyard.client;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.client.ui.AccessibleNames;
import chat.lanyard.client.ui.Fx;
import chat.lanyard.client.ui.FxExtension;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Channels and direct messages, in two applications on a real server. */
@ExtendWith(FxExtension.class)
class ChannelPathTest {
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
    }

    @AfterEach
    void leave() {
        people.close();
    }

    @Test
    void goesFromANewChannelToItsArchive() {
        make(alice, "release", false);
        joinByBrowsing(bob, "release");
        bob.say("hello from Bob");
        alice.awaitLast("hello from Bob");

        alice.press("#show-details");
        alice.type("#details-name", "launch");
        alice.type("#details-topic", "1.4 ships Thursday");
        alice.press("#details-save");
        bob.await("the new name", () -> title(bob).equals("# launch"));
        bob.await("the topic", () -> bob.texts(".pane-head .label").contains("1.4 ships Thursday"));
        alice.await("the field", () -> alice.valueOf("#details-name").equals("launch"));

        ask(alice, "#details-archive");
        alice.answer("Archive");
        bob.await("no more writing", () -> bob.find("#composer").isDisabled());
        bob.press("#show-details");
        assertThat(Fx.call(() -> bob.isShown("#details-restore"))).isFalse();
        alice.press("#details-restore");
        bob.await("writing again", () -> !bob.find("#composer").isDisabled());
        namesEveryControl(alice, bob);
    }

    @Test
    void letsSomebodyIntoAPrivateChannelAndTakesThemOut() {
        make(alice, "secret", true);
        bob.press("#browse-channels");
        bob.await("what there is", () -> bob.texts("#browse-results .name").contains("# general"));
        assertThat(Fx.call(() -> bob.texts("#browse-results .name"))).doesNotContain("# secret");
        bob.key(KeyCode.ESCAPE, false);

        alice.press("#show-members");
        Fx.run(() -> alice.find("#invite-field").requestFocus());
        alice.type("#invite-field", "bo");
        alice.await(
                "Bob is found", () -> alice.texts("#invite-field-found .name").contains("Bob"));
        alice.key(KeyCode.ENTER, false);
        bob.await("the channel", () -> bob.texts("#channels .name").contains("# secret"));
        alice.await("both", () -> alice.texts("#members-list .name").equals(List.of("Alice (you)", "Bob")));
        namesEveryControl(alice);

        Platform.runLater(() -> ((Button) alice.find("#members-list .button")).fire());
        alice.answer("Remove");
        bob.await("it is gone", () -> !bob.texts("#channels .name").contains("# secret"));
        alice.await("alone", () -> alice.texts("#members-list .name").equals(List.of("Alice (you)")));
    }

    @Test
    void leavesAChannelAndComesBackByItsName() {
        make(alice, "garden", false);
        joinByBrowsing(bob, "garden");
        bob.press("#show-details");
        ask(bob, "#details-leave");
        bob.answer("Leave");
        bob.await("general", () -> title(bob).equals("# general"));
        assertThat(Fx.call(() -> bob.texts("#channels .name"))).containsExactly("# general");
        bob.shortcut(KeyCode.K);
        bob.type("#jump-field", "gard");
        bob.await("a channel to join", () -> bob.texts("#jump-results .name").contains("# garden"));
        bob.key(KeyCode.ENTER, false);
        bob.await("inside again", () -> title(bob).equals("# garden"));
    }

    @Test
    void closesAConversationOnAllDevicesUntilSomethingIsSaidInItOrItIsOpened() {
        talk(alice, "Bob");
        alice.say("just the two of us");
        try (TestClient phone = new TestClient(folder.resolve("phone"), null)) {
            phone.signIn(people.server.address(), "bob", TestClient.password());
            phone.awaitChat();
            awaitDirect(List.of("Alice"), bob, phone);
            closeFirst(bob);
            awaitDirect(List.of(), bob, phone);

            alice.say("one more thing");
            awaitDirect(List.of("Alice"), bob, phone);
            bob.await("it unread", () -> bob.count("#direct .list-cell", "unread") == 1);
            Fx.run(() -> ((ListView<?>) bob.find("#direct")).getSelectionModel().selectFirst());
            bob.await("it open", () -> title(bob).equals("Alice"));
            closeFirst(bob);
            awaitDirect(List.of(), bob, phone);
            assertThat(Fx.call(() -> title(bob))).isEqualTo("# general");

            talk(bob, "Alice");
            awaitDirect(List.of("Alice"), bob, phone);
        }
    }

    private static void closeFirst(TestClient client) {
        ListView<?> direct = (ListView<?>) client.find("#direct");
        Fx.run(() -> {
            direct.requestFocus();
            direct.getFocusModel().focus(0);
        });
        client.key(KeyCode.CONTEXT_MENU, false);
        client.chooseInMenu("Close conversation");
    }

    private static void awaitDirect(List<String> names, TestClient... clients) {
        for (TestClient client : clients) {
            client.await(
                    "direct conversations: " + names,
                    () -> client.texts("#direct .name").equals(names));
        }
    }

    private static void talk(TestClient client, String name) {
        client.press("#new-direct-button");
        client.type("#direct-field", name);
        client.await(
                name + " is found",
                () -> client.texts("#direct-field-found .name").equals(List.of(name)));
        namesEveryControl(client);
        client.key(KeyCode.ENTER, false);
        client.press("#direct-open");
        client.await("the conversation", () -> title(client).equals(name));
    }

    @Test
    void talksToOnePersonUnderThatPersonsName() {
        talk(alice, "Bob");
        alice.say("just the two of us");
        bob.await("the conversation", () -> bob.texts("#direct .name").equals(List.of("Alice")));
        bob.await("Alice is there", () -> bob.count("#direct .presence-dot", "online") == 1);
        bob.await("one unread", () -> bob.count("#direct .list-cell", "unread") == 1);
        bob.shortcut(KeyCode.K);
        bob.type("#jump-field", "ali");
        bob.await("Alice", () -> bob.texts("#jump-results .name").contains("Alice"));
        bob.key(KeyCode.ENTER, false);
        bob.awaitLast("just the two of us");
        assertThat(Fx.call(() -> title(bob))).isEqualTo("Alice");
    }

    @Test
    void greysAChannelThatIsMuted() {
        make(alice, "noise", false);
        alice.press("#show-details");
        Fx.run(() -> ((CheckBox) alice.find("#details-mute")).fire());
        alice.await("grey", () -> alice.count("#channels .list-cell", "muted") == 1);
    }

    @Test
    void closesPanelsByKeyboardAndSaysWhyANameCannotBe() {
        alice.press("#show-members");
        alice.await("the panel", () -> alice.isShown("#members-list"));
        alice.key(KeyCode.ESCAPE, false);
        assertThat(Fx.call(() -> alice.isShown("#side-panel"))).isFalse();
        alice.press("#browse-channels");
        alice.press("#browse-create");
        alice.type("#channel-name", "two words");
        alice.press("#channel-create");
        alice.await("why not", () -> alice.problem().contains("letters"));
        assertThat(Fx.call(() -> alice.isShown("#new-channel"))).isTrue();
    }

    @Test
    void letsWhoeverMadeAChannelModerateItAndNobodyChangeItsArchive() {
        make(bob, "garden", false);
        joinByBrowsing(alice, "garden");
        alice.say("hello from Alice");
        bob.awaitLast("hello from Alice");
        assertThat(bob.offers("hello from Alice")).contains("Delete…", "Pin", "React", "Reply in thread");

        bob.press("#show-details");
        ask(bob, "#details-archive");
        bob.answer("Archive");
        alice.await("no more writing", () -> alice.find("#composer").isDisabled());
        for (TestClient client : List.of(alice, bob)) {
            assertThat(client.offers("hello from Alice"))
                    .contains("Copy text", "Forward…", "Copy link")
                    .doesNotContain("Delete…", "Edit", "Pin", "React", "Reply in thread", "Quote");
        }
    }

    private static void make(TestClient maker, String name, boolean secret) {
        maker.press("#browse-channels");
        maker.press("#browse-create");
        maker.type("#channel-name", name);
        if (secret) {
            Fx.run(() -> ((RadioButton) maker.find("#channel-private")).fire());
        }
        maker.press("#channel-create");
        maker.await("the channel", () -> title(maker).equals("# " + name));
    }

    private static void joinByBrowsing(TestClient joiner, String name) {
        joiner.press("#browse-channels");
        joiner.type("#browse-field", name.substring(0, 4));
        joiner.await("the channel", () -> joiner.texts("#browse-results .name").equals(List.of("# " + name)));
        namesEveryControl(joiner);
        Fx.run(() -> ((ListView<?>) joiner.find("#browse-results")).requestFocus());
        Fx.run(() -> ((ListView<?>) joiner.find("#browse-results"))
                .getSelectionModel()
                .selectFirst());
        joiner.key(KeyCode.ENTER, false);
        joiner.await("inside", () -> title(joiner).equals("# " + name));
    }

    private static void ask(TestClient client, String button) {
        Platform.runLater(() -> ((Button) client.find(button)).fire());
        client.await("the question", () -> !client.question().isEmpty());
    }

    private static String title(TestClient client) {
        return ((Label) client.find("#conversation-title")).getText();
    }

    private static void namesEveryControl(TestClient... clients) {
        for (TestClient client : clients) {
            assertThat(AccessibleNames.missingIn(
                            Fx.call(() -> client.stage().getScene().getRoot())))
                    .isEmpty();
        }
    }
}
