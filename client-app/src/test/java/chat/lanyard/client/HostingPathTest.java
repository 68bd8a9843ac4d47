package chat.lanyard.client;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.AccessibleNames;
import chat.lanyard.client.ui.Fx;
import chat.lanyard.client.ui.FxExtension;
import java.nio.file.Path;
import java.util.Optional;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

@ExtendWith(FxExtension.class)
class HostingPathTest {
    private final FxRobot robot = new FxRobot();

    @TempDir
    private Path folder;

    private TestClient host;

    @BeforeEach
    void host() {
        host = new TestClient(folder.resolve("host"), null);
        robot.targetWindow(host.stage());
        host.host("erin");
    }

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void letsSomebodyElseInWithAnInvitation() {
        String invitation = host.invitation();
        assertThat(invitation).startsWith("lanyard://").contains("/join/");
        assertThat(host.valueOf("#hosting-address")).contains(":");
        try (TestClient guest = new TestClient(folder.resolve("guest"), invitation)) {
            guest.fillIn("bob");
            guest.press("#submit");
            guest.awaitChat();
            host.await("two people", () -> host.texts(".hosting .card .strong").contains("2 people"));
        }
    }

    @Test
    void makesANewInvitationOnDemand() {
        String first = host.invitation();
        host.press("#new-invitation");
        host.await(
                "another invitation", () -> !host.valueOf("#hosting-invitation").equals(first));
        assertThat(host.invitation()).startsWith("lanyard://");
    }

    @Test
    void givesWayToAPanelThatIsOpened() {
        host.press("#open-directory");
        host.await("the people", () -> host.isShown("#side-panel") && !host.isShown("#hosting-invitation"));
    }

    @Test
    void stopsHostingAndReturnsToTheStart() {
        host.press("#stop-hosting");
        host.await("the sign-in screen", () -> host.isShown("#password"));
        assertThat(host.problem()).isEmpty();
    }

    @Test
    void copiesTheInvitation() {
        String invitation = host.invitation();
        Fx.run(() -> ((Button) host.find("#hosting-invitation").getParent().lookup(".button")).fire());
        assertThat(Fx.call(() -> Clipboard.getSystemClipboard().getString())).isEqualTo(invitation);
    }

    @Test
    void asksBeforeClosingWhileSomebodyElseIsConnected() {
        try (TestClient guest = new TestClient(folder.resolve("guest"), host.invitation())) {
            guest.fillIn("bob");
            guest.press("#submit");
            guest.awaitChat();
            Event request = host.requestClose("Keep hosting");
            assertThat(request.isConsumed()).isTrue();
            assertThat(Fx.call(() -> host.stage().isShowing())).isTrue();
        }
    }

    @Test
    void closesWithoutAQuestionWhenNobodyElseIsThere() {
        WindowEvent request = new WindowEvent(host.stage(), WindowEvent.WINDOW_CLOSE_REQUEST);
        Fx.run(() -> Event.fireEvent(host.stage(), request));
        Fx.settle();
        assertThat(Fx.call(() -> Window.getWindows().size())).isLessThanOrEqualTo(1);
    }

    @Test
    void hostsTheSameChatAgainAtTheNextStart() {
        host.showConversation();
        host.say("kept");
        host.awaitLast("kept");
        host.close();
        try (TestClient again = new TestClient(folder.resolve("host"), null)) {
            again.awaitLast("kept");
            again.await("the hosting panel on offer", () -> hostingTool(again).isPresent());
            Fx.run(() -> hostingTool(again).orElseThrow().fire());
            assertThat(again.invitation()).startsWith("lanyard://");
            again.showConversation();
            again.awaitLast("kept");
        }
    }

    private static Optional<Button> hostingTool(TestClient client) {
        return client.stage().getScene().getRoot().lookupAll(".rail-tool").stream()
                .map(Button.class::cast)
                .filter(tool -> Texts.get("hosting.title").equals(tool.getText()))
                .findFirst();
    }

    @Test
    void namesEveryControlForScreenReaders() {
        assertThat(AccessibleNames.missingIn(
                        Fx.call(() -> host.stage().getScene().getRoot())))
                .isEmpty();
    }
}
