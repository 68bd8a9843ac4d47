package chat.lanyard.client.hosting;

import static chat.lanyard.client.TestServer.PASSWORD;
import static chat.lanyard.client.TestServer.join;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import chat.lanyard.client.Http;
import chat.lanyard.client.Ui;
import chat.lanyard.client.session.Credentials;
import chat.lanyard.client.session.Problem;
import chat.lanyard.client.session.ServerAddress;
import chat.lanyard.client.session.Session;
import chat.lanyard.client.session.SignInService;
import chat.lanyard.client.session.TokenVault;
import chat.lanyard.client.sync.ChatClient;
import chat.lanyard.protocol.http.HttpApi;
import chat.lanyard.protocol.value.Role;
import chat.lanyard.server.LanyardServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostingTest {
    private static final Credentials OWNER = new Credentials("olga", PASSWORD, true);

    @TempDir
    Path folder;

    private final Ui ui = new Ui();
    private HostingService hosting;
    private HostingViewModel panel;

    @AfterEach
    void stop() {
        if (panel != null) {
            panel.close();
        }
        if (hosting != null) {
            hosting.close();
        }
        ui.close();
    }

    @Test
    void startsAServerWithItsOwner() {
        Session owner = join(signIn(0).host("Harbor", OWNER, "Olga"));
        assertThat(owner.user().role()).isEqualTo(Role.OWNER);
        assertThat(owner.user().displayName()).isEqualTo("Olga");
        openPanel();
        ui.await(() -> panel.runningProperty().get());
        ui.run(() -> assertThat(panel.addressProperty().get())
                .endsWith(":" + owner.server().port()));
    }

    @Test
    void letsOthersInWithAnInvitation() {
        SignInService signIn = signIn(0);
        Session owner = join(signIn.host("Harbor", OWNER, null));
        openPanel();
        ui.run(() -> {
            panel.setSession(owner);
            panel.newInvitation();
        });
        ui.await(() -> !panel.invitationLinkProperty().get().isEmpty());
        ServerAddress invited =
                ServerAddress.parse(ui.get(() -> panel.invitationLinkProperty().get()));
        assertThat(invited.display())
                .isEqualTo(ui.get(() -> panel.addressProperty().get()));
        assertThat(invited.invitation())
                .isEqualTo(ui.get(() -> panel.invitationCodeProperty().get()));
        Session ada = join(signIn.createAccount(
                owner.server(), new Credentials("ada", PASSWORD, false), "Ada", invited.invitation()));
        assertThat(ada.user().role()).isEqualTo(Role.MEMBER);
    }

    @Test
    void asksBeforeOthersAreDisconnected() {
        Session owner = join(signIn(0).host("Harbor", OWNER, null));
        Session again = join(signIn(0, folder.resolve("other")).signIn(owner.server(), OWNER));
        openPanel();
        try (ChatClient self = client(owner);
                ChatClient sameOnAnotherComputer = client(again)) {
            self.start();
            sameOnAnotherComputer.start();
            ui.await(() -> panel.connectedPeopleProperty().get() == 1);
            ui.run(() -> assertThat(panel.needsConfirmationToClose()).isFalse());
            try (ChatClient other = client(guest(owner))) {
                other.start();
                ui.await(() -> panel.connectedPeopleProperty().get() == 2);
                ui.run(() -> assertThat(panel.needsConfirmationToClose()).isTrue());
            }
            ui.await(() -> panel.connectedPeopleProperty().get() == 1);
        }
    }

    @Test
    void stops() {
        Session owner = join(signIn(0).host("Harbor", OWNER, null));
        openPanel();
        ui.await(() -> panel.runningProperty().get());
        ui.run(panel::stopHosting);
        ui.await(() -> !panel.runningProperty().get());
        ui.run(() -> assertThat(panel.addressProperty().get()).isEmpty());
        SignInService signIn = signIn(0, folder.resolve("other"));
        assertThat(SignInService.failureOf(catchThrowable(() -> join(signIn.signIn(owner.server(), OWNER))))
                        .problem())
                .isEqualTo(Problem.SERVER_NOT_RUNNING);
    }

    @Test
    void signsInWhenTheFolderHasAccounts() {
        SignInService signIn = signIn(0);
        Session first = join(signIn.host("Harbor", OWNER, null));
        join(hosting.stop());
        Session second = join(signIn.host("Harbor", OWNER, null));
        assertThat(second.user()).isEqualTo(first.user());
    }

    @Test
    void stopsAgainWhenNobodyCouldSignIn() {
        SignInService signIn = signIn(0);
        join(signIn.host("Harbor", OWNER, null));
        join(hosting.stop());
        Credentials wrong = new Credentials("olga", "not the password", false);
        assertThat(SignInService.failureOf(catchThrowable(() -> join(signIn.host("Harbor", wrong, null))))
                        .problem())
                .isEqualTo(Problem.WRONG_PASSWORD);
        ui.await(() -> hosting.sharedAddress() == null);
    }

    @Test
    void runsOnWhenSomebodyMistypesAfterSigningOut() {
        SignInService signIn = signIn(0);
        ServerAddress before = join(signIn.host("Harbor", OWNER, null)).server();
        Credentials wrong = new Credentials("olga", "not the password", false);
        assertThat(catchThrowable(() -> join(signIn.host("Harbor", wrong, null))))
                .isNotNull();
        // a server that had been stopped meanwhile would come back at another port
        assertThat(join(hosting.start("Harbor"))).isEqualTo(before);
    }

    @Test
    void hostsAgainByItselfAtTheNextStart() {
        int port = freePort();
        join(signIn(port).host("Harbor", OWNER, null));
        hosting.close();
        Session back = join(signIn(port).reopen());
        assertThat(back.user().username()).isEqualTo("olga");
        assertThat(hosting.isRunning()).isFalse();
        join(back.refresh());
        assertThat(hosting.sharedAddress()).isNotNull();
    }

    @Test
    void leavesAFolderThatAnyServerCanServe() throws Exception {
        join(signIn(0).host("Harbor", OWNER, null));
        hosting.close();
        try (LanyardServer server = LanyardServer.builder()
                .dataFolder(folder.resolve("server"))
                .bind("127.0.0.1")
                .port(0)
                .chatPort(0)
                .build()) {
            ServerAddress address = ServerAddress.of(join(server.start()).api());
            assertThat(join(signIn(0).signIn(address, OWNER)).user().role()).isEqualTo(Role.OWNER);
        }
    }

    @Test
    void saysThatThePortIsBusy() throws Exception {
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(SignInService.failureOf(catchThrowable(
                                    () -> join(signIn(busy.getLocalPort()).host("Harbor", OWNER, null))))
                            .problem())
                    .isEqualTo(Problem.PORT_BUSY);
        }
    }

    @Test
    void saysThatTheFolderIsBeingServed() {
        join(signIn(0).host("Harbor", OWNER, null));
        try (HostingService second = new HostingService(options(0))) {
            assertThat(SignInService.failureOf(catchThrowable(() -> join(second.start(""))))
                            .problem())
                    .isEqualTo(Problem.FOLDER_IN_USE);
        }
    }

    @Test
    void tellsOthersAnAddressOfThisComputer() {
        ServerAddress local = new ServerAddress(false, "127.0.0.1", 8443, null);
        assertThat(LanAddress.of(local, "127.0.0.1")).isEqualTo(local);
        assertThat(LanAddress.of(local, "0.0.0.0").port()).isEqualTo(8443);
    }

    private Session guest(Session owner) {
        String code =
                join(owner.createInvitation(new HttpApi.NewInvitation("1h", 1))).code();
        return join(signIn(0, folder.resolve("guest"))
                .createAccount(owner.server(), new Credentials("ada", PASSWORD, false), "Ada", code));
    }

    private ChatClient client(Session session) {
        return new ChatClient(session, Http.CLIENT, Clock.systemUTC(), folder);
    }

    private SignInService signIn(int port) {
        hosting = new HostingService(options(port));
        return signIn(port, folder.resolve("client"));
    }

    private SignInService signIn(int port, Path vault) {
        return new SignInService(() -> Http.CLIENT, hosting, new TokenVault(vault), Clock.systemUTC());
    }

    private HostingOptions options(int port) {
        return new HostingOptions(folder.resolve("server"), "127.0.0.1", port, 0);
    }

    private void openPanel() {
        panel = ui.get(() -> new HostingViewModel(hosting, ui));
    }

    private static int freePort() {
        try (ServerSocket probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
