package chat.lanyard.client;

import static chat.lanyard.testsupport.TestClient.object;
import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.client.conversation.ChannelItem;
import chat.lanyard.client.ui.AccessibleNames;
import chat.lanyard.client.ui.Fx;
import chat.lanyard.client.ui.FxExtension;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What is unread, and what was saved, in the windows of two people and on two devices of one. */
@ExtendWith(FxExtension.class)
class UnreadPathTest {
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
    void savesAMessageAndFindsItAgainOnAnotherDevice() {
        alice.say("the door code is 4711");
        bob.awaitLast("the door code is 4711");
        bob.await("the other's message", () -> bob.messages().size() == 1);
        bob.choose("the door code is 4711", "Save for later");
        bob.press("#open-saved");
        bob.await("the saved message", () -> saved(bob).size() == 1);
        assertThat(AccessibleNames.missingIn(
                        Fx.call(() -> bob.stage().getScene().getRoot())))
                .isEmpty();
        assertThat(Fx.call(() -> bob.texts(".saved-cell .name"))).contains("Alice");
        try (TestClient phone = new TestClient(folder.resolve("phone"), null)) {
            phone.signIn(people.server.address(), "bob", TestClient.password());
            phone.awaitChat();
            phone.press("#open-saved");
            phone.await("the saved message", () -> saved(phone).size() == 1);
            phone.choose("the door code is 4711", "Remove from saved");
            phone.await("nothing saved", () -> saved(phone).isEmpty());
            bob.await("nothing saved", () -> saved(bob).isEmpty());
        }
    }

    private static List<?> saved(TestClient client) {
        return Fx.call(() -> List.copyOf(((ListView<?>) client.find("#saved")).getItems()));
    }

    @Test
    void goesToTheFirstUnreadMessageHoweverFarUpItIs() {
        alice.say("read by all");
        bob.awaitLast("read by all");
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> unreadInGeneral() == 0);
        bob.close();
        postUnread(160);
        try (TestClient again = new TestClient(folder.resolve("bob-again"), null)) {
            again.signIn(people.server.address(), "bob", TestClient.password());
            again.awaitChat();
            again.awaitLast("unread 160");
            again.await("the way to the first", () -> again.isShown("#first-unread"));
            assertThat(Fx.call(() -> ((Button) again.find("#first-unread")).getText()))
                    .contains("160 unread messages");
            again.press("#first-unread");
            again.await("the first unread", () -> again.messages().contains("unread 1"));
            again.await("the way is gone", () -> !again.isShown("#first-unread"));
            assertThat(Fx.call(() -> again.texts(".line-row .label"))).contains("New");
            assertThat(Fx.call(() -> ((Button) again.find("#new-messages")).getText()))
                    .isEqualTo("Go to the newest messages");
            again.press("#new-messages");
            again.awaitLast("unread 160");
            again.await("the way is gone", () -> !again.isShown("#new-messages"));
        }
    }

    private void postUnread(int messages) {
        try (chat.lanyard.testsupport.TestClient raw = people.server.connect("alice")) {
            for (int i = 1; i <= messages; i++) {
                granted(raw.request(
                        "message.post", raw.message(UUID.randomUUID().toString(), "unread " + i)));
            }
        }
    }

    @Test
    void takesEverythingAsReadByKeyboardOnAllDevices() {
        String dock = makeChannelWithBob();
        bob.await("the badge", () -> badges().equals(List.of("@2")));
        Fx.run(() -> bob.stage()
                .getScene()
                .getFocusOwner()
                .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, true, false, false, false)));
        bob.await("no badge", () -> badges().isEmpty());
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> unreadIn(dock) == 0);
    }

    @Test
    void readsNothingBehindAPanelThatHidesTheConversation() {
        Fx.run(() -> bob.stage().requestFocus());
        alice.say("seen");
        bob.awaitLast("seen");
        bob.await("nothing unread", () -> badges().isEmpty());
        Fx.run(() -> {
            bob.stage().setWidth(720);
            bob.stage().setHeight(600);
        });
        Fx.settle();
        bob.press("#open-threads");
        bob.await("the panel alone", () -> bob.isShown("#threads") && !bob.isShown("#timeline"));
        alice.say("not seen");
        bob.await("it unread", () -> badges().equals(List.of("1")));
        bob.press("#close-panel");
        bob.await("it read", () -> badges().isEmpty());
        assertThat(bob.messages()).contains("not seen");
    }

    @Test
    void marksAConversationAsReadFromItsMenuAndGoesToTheNextUnreadOneByKeyboard() {
        String dock = makeChannelWithBob();
        bob.await("the badge", () -> badges().equals(List.of("@2")));
        ListView<?> channels = (ListView<?>) bob.find("#channels");
        Fx.run(() -> {
            channels.requestFocus();
            channels.getFocusModel().focus(0);
        });
        bob.key(KeyCode.CONTEXT_MENU, false);
        bob.chooseInMenu("Mark as read");
        bob.await("no badge", () -> badges().isEmpty());
        assertThat(selected()).isEqualTo("general");
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> unreadIn(dock) == 0);

        pressWithAltAndShift(KeyCode.DOWN);
        assertThat(selected()).as("nothing is unread").isEqualTo("general");
        postInto(dock, "once more");
        bob.await("the badge", () -> badges().equals(List.of("1")));
        pressWithAltAndShift(KeyCode.UP);
        assertThat(selected()).isEqualTo("dock");
        bob.await("it read", () -> badges().isEmpty());
    }

    private String selected() {
        return Fx.call(() -> ((ChannelItem) ((ListView<?>) bob.find("#channels"))
                        .getSelectionModel()
                        .getSelectedItem())
                .nameProperty()
                .get());
    }

    private void pressWithAltAndShift(KeyCode code) {
        Fx.run(() -> bob.stage()
                .getScene()
                .getFocusOwner()
                .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, true, false, true, false)));
        Fx.settle();
    }

    private void postInto(String channel, String text) {
        try (chat.lanyard.testsupport.TestClient raw = people.server.connect("alice")) {
            granted(raw.request(
                    "message.post",
                    raw.message(UUID.randomUUID().toString(), text).put("channelId", channel)));
        }
    }

    /** Returns its id; in it are three messages, two of which name him. */
    private String makeChannelWithBob() {
        try (chat.lanyard.testsupport.TestClient raw = people.server.connect("alice")) {
            String dock = granted(raw.request(
                            "channel.create", object().put("kind", "private").put("name", "dock")))
                    .get("channelId")
                    .textValue();
            JsonNode users = raw.welcome().get("users");
            String bobsId = StreamSupport.stream(users.spliterator(), false)
                    .filter(user -> user.get("username").textValue().equals("bob"))
                    .map(user -> user.get("id").textValue())
                    .findFirst()
                    .orElseThrow();
            granted(raw.request(
                    "channel.invite", object().put("channelId", dock).put("userId", bobsId)));
            for (String text : List.of("hello @bob", "hello @here", "hello")) {
                granted(raw.request(
                        "message.post",
                        raw.message(UUID.randomUUID().toString(), text).put("channelId", dock)));
            }
            return dock;
        }
    }

    private static JsonNode granted(JsonNode answer) {
        assertThat(answer.get("type").textValue()).as(answer.toString()).isEqualTo("result");
        return answer;
    }

    private List<String> badges() {
        return bob.stage().getScene().getRoot().lookupAll(".count-badge").stream()
                .filter(Node::isVisible)
                .map(badge -> ((Label) badge).getText())
                .toList();
    }

    private long unreadIn(String channel) {
        try (chat.lanyard.testsupport.TestClient raw = people.server.connect("bob")) {
            return granted(raw.request("unread", object().put("channelId", channel)))
                    .get("unread")
                    .longValue();
        }
    }

    private long unreadInGeneral() {
        try (chat.lanyard.testsupport.TestClient raw = people.server.connect("bob")) {
            return StreamSupport.stream(raw.welcome().get("channels").spliterator(), false)
                    .filter(channel -> channel.get("name").textValue().equals("general"))
                    .findFirst()
                    .orElseThrow()
                    .get("unread")
                    .longValue();
        }
    }
}
