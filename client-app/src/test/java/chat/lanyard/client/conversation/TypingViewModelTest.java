package chat.lanyard.client.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.client.Http;
import chat.lanyard.client.TestServer;
import chat.lanyard.client.Ui;
import chat.lanyard.client.connection.ConnectionState;
import chat.lanyard.client.session.Session;
import chat.lanyard.client.sync.ChatClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two people, each with their own client, on a real server. */
class TypingViewModelTest {
    @TempDir
    Path folder;

    private final Ui ui = new Ui();
    private TestServer server;
    private ChatViewModel ada;
    private ChatViewModel bob;

    @BeforeEach
    void start() {
        server = new TestServer(folder);
        ada = open(server.join("ada", "Ada Lovelace"), "ada");
        bob = open(server.join("bob", "Bob"), "bob");
        List.of(ada, bob)
                .forEach(
                        chat -> ui.await(() -> chat.connection().stateProperty().get() == ConnectionState.ONLINE
                                && !chat.timeline().items().isEmpty()));
    }

    @AfterEach
    void stop() {
        ui.run(() -> List.of(ada, bob).forEach(ChatViewModel::close));
        server.close();
        ui.close();
    }

    private ChatViewModel open(Session session, String name) {
        return ui.get(() -> new ChatViewModel(
                new ChatClient(session, Http.CLIENT, Clock.systemUTC(), folder.resolve(name)), ui, ZoneOffset.UTC));
    }

    @Test
    void showsWhoWritesUntilTheyHaveSentIt() {
        ui.run(() -> ada.timeline().typing().typed());
        ui.awaitThat(
                () -> assertThat(bob.timeline().typing().namesProperty().get()).containsExactly("Ada Lovelace"));
        assertThat(ui.get(() -> ada.timeline().typing().namesProperty().get())).isEmpty();

        ui.run(() -> ada.timeline().send("done"));
        ui.awaitThat(
                () -> assertThat(bob.timeline().typing().namesProperty().get()).isEmpty());
    }

    @Test
    void forgetsWhoStopsWriting() {
        ui.run(() -> ada.timeline().typing().typed());
        ui.awaitThat(
                () -> assertThat(bob.timeline().typing().namesProperty().get()).hasSize(1));
        ui.awaitThat(
                () -> assertThat(bob.timeline().typing().namesProperty().get()).isEmpty());
    }

    @Test
    void sendsEmojisInPlaceOfTheirNames() {
        ui.run(() -> ada.timeline().send("**done** :tada:"));
        ui.awaitThat(() -> assertThat(
                        bob.timeline().items().get(bob.timeline().items().size() - 1))
                .isInstanceOfSatisfying(
                        MessageItem.class, message -> assertThat(message.text()).isEqualTo("**done** 🎉")));
    }
}
