package chat.lanyard.client.ui.signin;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.client.session.Failure;
import chat.lanyard.client.session.HttpClients;
import chat.lanyard.client.session.LocalServer;
import chat.lanyard.client.session.Problem;
import chat.lanyard.client.session.ServerAddress;
import chat.lanyard.client.session.SignInMode;
import chat.lanyard.client.session.SignInService;
import chat.lanyard.client.session.SignInViewModel;
import chat.lanyard.client.session.TokenVault;
import chat.lanyard.client.settings.SettingsStore;
import chat.lanyard.client.ui.AccessibleNames;
import chat.lanyard.client.ui.Fx;
import chat.lanyard.client.ui.FxExtension;
import chat.lanyard.client.ui.common.UiThread;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.api.FxRobot;

@ExtendWith(FxExtension.class)
class SignInViewTest {
    private final FxRobot robot = new FxRobot();

    @TempDir
    private Path folder;

    private SettingsStore settings;
    private SignInViewModel model;
    private SignInView view;
    private Stage stage;

    @BeforeEach
    void show() {
        settings = new SettingsStore(folder);
        settings.update(before -> before.withLastSignIn("192.0.2.17:8443", "erin"));
        SignInService service =
                new SignInService(new HttpClients(), new NoServerHere(), new TokenVault(folder), Clock.systemUTC());
        model = Fx.call(() -> new SignInViewModel(service, settings, new UiThread()));
        view = Fx.call(() -> new SignInView(model));
        stage = Fx.show(view, 1000, 760);
        Fx.run(view::requestFocus);
    }

    @AfterEach
    void close() {
        settings.close();
    }

    @Test
    void asksOnlyForThePasswordOfSomebodyItKnows() {
        assertThat(stage.getScene().getFocusOwner().getId()).isEqualTo("password");
        assertThat(shownFields()).containsExactly("address", "username", "password");
    }

    @Test
    void asksForWhatTheChosenWayNeeds() {
        robot.clickOn("#change-mode");
        assertThat(shownFields()).containsExactly("address", "invitation", "display-name", "username", "password");
        robot.clickOn("#host");
        assertThat(shownFields()).containsExactly("server-name", "display-name", "username", "password");
        robot.clickOn("#last-server");
        assertThat(shownFields()).containsExactly("address", "username", "password");
    }

    @Test
    void takesAnInvitationAsAnAddressForANewAccount() {
        Fx.run(() -> model.addressProperty().set("lanyard://192.0.2.17:8443/join/K7QF2M9T"));
        assertThat(model.modeProperty().get()).isEqualTo(SignInMode.CREATE_ACCOUNT);
        assertThat(shownFields()).containsExactly("address", "display-name", "username", "password");
    }

    @Test
    void saysInPlaceThatNothingAnswers() {
        Fx.run(() -> model.addressProperty().set("127.0.0.1:1"));
        robot.clickOn("#password").write("pass word").push(KeyCode.ENTER);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> assertThat(problem()).startsWith("Nobody hosts a chat at this address at the moment."));
        assertThat(Fx.call(() -> robot.lookup("#submit").queryButton().isDisabled()))
                .isFalse();
    }

    @Test
    void saysThatWhatWasTypedIsNoAddress() {
        Fx.run(() -> model.addressProperty().set("not an address"));
        Fx.run(() -> robot.lookup("#password").queryTextInputControl().setText("pass word"));
        robot.clickOn("#submit");
        assertThat(problem()).startsWith("This is not an address.");
    }

    @ParameterizedTest
    @EnumSource
    void hasWordsForEveryProblem(Problem problem) {
        Fx.run(() -> model.show(new Failure(problem, Duration.ofSeconds(61))));
        assertThat(problem()).hasSizeGreaterThan(20).doesNotContain("{");
    }

    @Test
    void dropsTheProblemWhenAnotherWayIsChosen() {
        Fx.run(() -> model.show(Failure.of(Problem.UNREACHABLE)));
        robot.clickOn("#host");
        assertThat(problem()).isEmpty();
    }

    @Test
    void choosesAWayByKeyboard() {
        Fx.run(() -> robot.lookup("#host").query().requestFocus());
        robot.push(KeyCode.ENTER);
        assertThat(model.modeProperty().get()).isEqualTo(SignInMode.HOST);
        assertThat(stage.getScene().getFocusOwner().getId()).isEqualTo("server-name");
    }

    @ParameterizedTest
    @EnumSource
    void namesEveryControlForScreenReaders(SignInMode mode) {
        Fx.run(() -> model.modeProperty().set(mode));
        assertThat(AccessibleNames.missingIn(view)).isEmpty();
    }

    private List<String> shownFields() {
        return Fx.call(() -> Stream.of("address", "server-name", "invitation", "display-name", "username", "password")
                .filter(id -> isShown(view.lookup("#" + id)))
                .toList());
    }

    private static boolean isShown(Node node) {
        return node.isVisible() && node.getParent().isVisible();
    }

    private String problem() {
        return Fx.call(() -> ((Label) view.lookup("#problem")).getText());
    }

    /** This test hosts nothing. */
    private static final class NoServerHere implements LocalServer {
        @Override
        public CompletableFuture<ServerAddress> start(String serverName) {
            return CompletableFuture.failedFuture(new UnsupportedOperationException());
        }

        @Override
        public CompletableFuture<Void> stop() {
            return CompletableFuture.completedFuture(null);
        }
    }
}
