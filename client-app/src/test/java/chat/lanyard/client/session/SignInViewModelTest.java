package chat.lanyard.client.session;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.client.TestServer;
import chat.lanyard.client.Ui;
import chat.lanyard.client.settings.SettingsStore;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sign-in screen against a real server. */
class SignInViewModelTest {
    @TempDir
    static Path serverFolder;

    private static TestServer server;

    @TempDir
    Path folder;

    private final Ui ui = new Ui();
    private final AtomicReference<Session> signedIn = new AtomicReference<>();
    private SettingsStore settings;
    private SignInViewModel screen;

    @BeforeAll
    static void startServer() {
        server = new TestServer(serverFolder);
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @BeforeEach
    void start() {
        settings = new SettingsStore(folder.resolve("client"));
        screen = new SignInViewModel(server.signIn(), settings, ui);
        screen.setOnSignedIn(signedIn::set);
        ui.run(() -> {
            screen.addressProperty().set(server.address().display());
            screen.usernameProperty().set("owner");
            screen.passwordProperty().set(TestServer.PASSWORD);
            screen.keepSignedInProperty().set(false);
        });
    }

    @AfterEach
    void stop() {
        settings.close();
        ui.close();
    }

    @Test
    void signsIn() {
        ui.run(() -> {
            screen.usernameProperty().set(" Owner ");
            screen.submit();
            assertThat(screen.busyProperty().get()).isTrue();
        });
        ui.await(() -> signedIn.get() != null);
        assertThat(signedIn.get().user().displayName()).isEqualTo("Olga Owner");
        assertThat(settings.current().lastServer()).isEqualTo(server.address().display());
        assertThat(settings.current().lastUsername()).isEqualTo("owner");
        ui.run(() -> {
            assertThat(screen.busyProperty().get()).isFalse();
            assertThat(screen.passwordProperty().get()).isEmpty();
        });
    }

    @Test
    void createsAnAccountWithAnInvitationLink() {
        String link = server.address().invitationLink(server.invitation());
        ui.run(() -> {
            screen.modeProperty().set(SignInMode.CREATE_ACCOUNT);
            screen.addressProperty().set(link);
            screen.usernameProperty().set("ann");
            screen.displayNameProperty().set(" Ada ");
            screen.submit();
        });
        ui.await(() -> signedIn.get() != null);
        assertThat(signedIn.get().user().displayName()).isEqualTo("Ada");
    }

    @Test
    void createsAnAccountWithATypedCode() {
        String code = server.invitation();
        ui.run(() -> {
            screen.modeProperty().set(SignInMode.CREATE_ACCOUNT);
            screen.usernameProperty().set("ada");
            screen.invitationProperty().set(code);
            screen.submit();
        });
        ui.await(() -> signedIn.get() != null);
        assertThat(signedIn.get().user().username()).isEqualTo("ada");
    }

    @Test
    void saysThatThePasswordIsWrong() {
        ui.run(() -> screen.passwordProperty().set("not the password"));
        assertThat(problemAfterSubmit()).isEqualTo(Problem.WRONG_PASSWORD);
        ui.run(() -> screen.passwordProperty().set("short"));
        assertThat(problemAfterSubmit()).isEqualTo(Problem.WRONG_PASSWORD);
    }

    @Test
    void saysThatNobodyAnswers() {
        ui.run(() -> screen.addressProperty().set("127.0.0.1:1"));
        assertThat(problemAfterSubmit()).isEqualTo(Problem.SERVER_NOT_RUNNING);
    }

    @Test
    void saysThatTheAddressIsNone() {
        ui.run(() -> screen.addressProperty().set("two words"));
        assertThat(problemAfterSubmit()).isEqualTo(Problem.ADDRESS_INVALID);
    }

    @Test
    void saysWhatIsWrongWithANewAccount() {
        ui.run(() -> screen.modeProperty().set(SignInMode.CREATE_ACCOUNT));
        String code = server.invitation();
        ui.run(() -> screen.invitationProperty().set(code));
        assertThat(problemAfterSubmit()).isEqualTo(Problem.USERNAME_TAKEN);
        ui.run(() -> screen.usernameProperty().set("a b"));
        assertThat(problemAfterSubmit()).isEqualTo(Problem.USERNAME_INVALID);
        ui.run(() -> {
            screen.usernameProperty().set("newcomer");
            screen.passwordProperty().set("short");
        });
        assertThat(problemAfterSubmit()).isEqualTo(Problem.PASSWORD_INVALID);
        ui.run(() -> {
            screen.passwordProperty().set(TestServer.PASSWORD);
            screen.invitationProperty().set("wrong");
        });
        assertThat(problemAfterSubmit()).isEqualTo(Problem.INVITATION_INVALID);
    }

    @Test
    void comesBackWithoutAPassword() {
        ui.run(() -> {
            screen.keepSignedInProperty().set(true);
            screen.submit();
        });
        ui.await(() -> signedIn.get() != null);
        signedIn.set(null);
        ui.run(screen::resumeSaved);
        ui.await(() -> signedIn.get() != null);
        assertThat(signedIn.get().user().username()).isEqualTo("owner");
    }

    @Test
    void comesBackWhileTheServerIsAway() {
        ui.run(() -> {
            screen.keepSignedInProperty().set(true);
            screen.submit();
        });
        ui.await(() -> signedIn.get() != null);
        signedIn.set(null);
        server.stop();
        ui.run(screen::resumeSaved);
        ui.await(() -> signedIn.get() != null);
        assertThat(signedIn.get().user().username()).isEqualTo("owner");
        server.restart();
    }

    @Test
    void staysWhereItIsWhenNothingWasSaved() {
        ui.run(screen::resumeSaved);
        ui.await(() -> !screen.busyProperty().get());
        assertThat(signedIn).hasValue(null);
        ui.run(() -> assertThat(screen.failureProperty().get()).isNull());
    }

    private Problem problemAfterSubmit() {
        ui.run(screen::submit);
        ui.await(() ->
                screen.failureProperty().get() != null && !screen.busyProperty().get());
        assertThat(signedIn).hasValue(null);
        return ui.get(() -> screen.failureProperty().get().problem());
    }
}
