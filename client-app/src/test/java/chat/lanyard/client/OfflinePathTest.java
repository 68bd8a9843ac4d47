package chat.lanyard.client;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.client.ui.AccessibleNames;
import chat.lanyard.client.ui.Fx;
import chat.lanyard.client.ui.FxExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What somebody who is signed in has of the application while the server is away, and from one start to the next. */
@ExtendWith(FxExtension.class)
class OfflinePathTest {
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
    void opensOnWhatThisComputerKeepsAndSendsWhatWaitsOnce() {
        alice.say("before");
        alice.await("stored", () -> alice.count(".message", "sending") == 0);
        server.stop();
        startAgain();
        alice.awaitLast("before");
        assertThat(Fx.call(() -> alice.isShown("#password"))).isFalse();
        alice.await("the cause", () -> banner().contains("The server is not running."));
        alice.say("meanwhile");
        alice.await(
                "words",
                () -> alice.texts(".message .waiting")
                        .equals(List.of("Waits for the connection. It goes out by itself.")));

        assertThat(closeRequest().isConsumed()).isFalse();
        startAgain();
        alice.awaitLast("meanwhile");
        alice.press("#open-pins");
        alice.await("why there are none", () -> pinsSay("The pinned messages are shown as soon as you are connected."));
        server.startAgain();
        Fx.run(() -> ((Button) alice.find("#connection-banner .button")).fire());
        alice.await("stored", () -> alice.count(".message", "sending") == 0);
        assertThat(alice.messages()).containsExactly("before", "meanwhile");
        alice.await("the pins", () -> pinsSay("Nothing is pinned here yet. Pin a message from its menu."));
    }

    private boolean pinsSay(String words) {
        return alice.texts("#side-panel .second").contains(words);
    }

    @Test
    void keepsADraftFromOneStartToTheNext() {
        alice.type("#composer", "half a thought");
        startAgain();
        alice.await("the draft", () -> alice.valueOf("#composer").equals("half a thought"));
        alice.press("#send");
        alice.awaitLast("half a thought");
        startAgain();
        alice.awaitLast("half a thought");
        assertThat(alice.valueOf("#composer")).isEmpty();
    }

    @Test
    void removesItsCopyWhenSomebodySignsOutButAsksBefore() throws IOException {
        server.stop();
        alice.await("the banner", () -> alice.isShown("#connection-banner .banner"));
        alice.say("not sent yet");
        alice.await("one message waits", () -> banner().contains("one message waits"));
        alice.askToSignOut();
        assertThat(alice.question())
                .contains("removed from this computer")
                .contains("One message is not sent yet and will be lost.");
        alice.answer("Stay signed in");
        assertThat(alice.messages()).contains("not sent yet");
        assertThat(files()).isNotEmpty();

        alice.signOut();
        alice.await("no copy", () -> files().isEmpty());
    }

    @Test
    void keepsItsCopyWhenTheServerSaysGoodbyeAndGivesTheReason() {
        alice.say("said before");
        alice.await("stored", () -> alice.count(".message", "sending") == 0);
        server.disable("alice");
        alice.await("the sign-in screen", () -> alice.isShown("#password"));
        assertThat(alice.problem()).startsWith("This account was disabled.");
        assertThat(files()).isNotEmpty();

        server.enable("alice");
        alice.signIn(server.address(), "alice", TestClient.password());
        alice.awaitLast("said before");
    }

    @Test
    void saysThatADamagedFileWasSetAsideAndFetchesEverythingAgain() throws IOException {
        alice.say("comes again");
        alice.await("stored", () -> alice.count(".message", "sending") == 0);
        alice.close();
        for (Path file : files()) {
            Files.writeString(file, "this is no database");
        }
        startAgain();
        alice.await("the notice", () -> alice.isShown(".notice-strip"));
        String asideName = files().stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> notice().contains(name))
                .findFirst()
                .orElse("no file");
        assertThat(notice()).contains("was damaged").contains(asideName);
        alice.awaitLast("comes again");
        assertThat(AccessibleNames.missingIn(
                        Fx.call(() -> alice.stage().getScene().getRoot())))
                .isEmpty();
        Fx.run(() -> ((Button) alice.find(".notice-strip .button")).fire());
        assertThat(Fx.call(() -> alice.isShown(".notice-strip"))).isFalse();
    }

    @Test
    void saysThatASecondWindowKeepsNothingAndAsksBeforeItIsClosed() {
        try (TestClient second = new TestClient(folder.resolve("alice"), null)) {
            second.await("the notice", () -> second.isShown(".notice-strip"));
            assertThat(second.texts(".notice-strip .label").get(0)).startsWith("Another window of Lanyard");
            second.awaitChat();
            server.stop();
            second.await("the banner", () -> second.isShown("#connection-banner .banner"));
            second.say("lost otherwise");
            second.await("words", () -> second.isShown(".message .waiting"));
            assertThat(second.requestClose("Keep open").isConsumed()).isTrue();
        }
    }

    @Test
    void findsPeopleAndConversationsByNameBeforeTheServerAnswers() {
        server.stop();
        startAgain();
        alice.await("the list", () -> alice.texts("#channels .name").equals(List.of("# general")));
        alice.shortcut(KeyCode.K);
        alice.type("#jump-field", "ali");
        alice.await("Alice", () -> alice.texts("#jump-results .name").equals(List.of("Alice")));
    }

    private void startAgain() {
        alice.close();
        alice = new TestClient(folder.resolve("alice"), null);
    }

    private Event closeRequest() {
        WindowEvent request = new WindowEvent(alice.stage(), WindowEvent.WINDOW_CLOSE_REQUEST);
        Fx.run(() -> alice.stage().getOnCloseRequest().handle(request));
        return request;
    }

    private String banner() {
        return alice.find("#connection-banner .banner").getAccessibleText();
    }

    private String notice() {
        return alice.texts(".notice-strip .label").get(0);
    }

    private List<Path> files() {
        Path accounts = folder.resolve("alice").resolve("client").resolve("accounts");
        try (Stream<Path> files = Files.list(accounts)) {
            return files.filter(file -> file.toString().endsWith(".mv.db")).toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
