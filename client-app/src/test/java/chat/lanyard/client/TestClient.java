package chat.lanyard.client;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.client.hosting.HostingOptions;
import chat.lanyard.client.ui.Fx;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.awaitility.Awaitility;
import org.testfx.api.FxRobot;

/** The whole application in a window of its own, and the hands and eyes of somebody who uses it. */
final class TestClient implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PASSWORD = "correct horse";

    private final ClientAssembly assembly;
    private final ScreenFlow flow;
    private final Stage stage;
    private final ChosenFiles files = new ChosenFiles();
    private boolean closed;

    /**
     * @param folder for everything the client keeps, and the server that it hosts
     * @param invitation what it was started with, or {@code null}
     */
    TestClient(Path folder, String invitation) {
        assembly = new ClientAssembly(
                folder.resolve("client"), new HostingOptions(folder.resolve("server"), "127.0.0.1", 0, 0));
        stage = Fx.call(Stage::new);
        flow = Fx.call(() -> LanyardApplication.open(assembly, stage, files));
        Fx.run(() -> flow.start(invitation));
        await("the first screen", stage::isShowing);
    }

    /** What the person chooses when asked for files. */
    ChosenFiles files() {
        return files;
    }

    Stage stage() {
        return stage;
    }

    void createAccount(String address, String username) {
        press("#change-mode");
        type("#address", address);
        fillIn(username);
        press("#submit");
        awaitChat();
    }

    /** Hosts a chat, by keyboard, as a new person; then the hosting panel is open. */
    void host(String username) {
        Fx.run(() -> find("#host").requestFocus());
        key(KeyCode.ENTER, false);
        type("#server-name", "Workshop");
        fillIn(username);
        press("#submit");
        await("the hosting panel", () -> isShown("#hosting-invitation"));
    }

    /** What the hosting panel offers to pass on. */
    String invitation() {
        await("an invitation", () -> !valueOf("#hosting-invitation").isEmpty());
        return valueOf("#hosting-invitation");
    }

    /** Goes from the hosting panel to the conversation. */
    void showConversation() {
        Fx.run(() -> find("#hosting-address").requestFocus());
        key(KeyCode.ESCAPE, false);
        awaitChat();
    }

    void signIn(String address, String username, String password) {
        type("#address", address);
        type("#username", username);
        type("#password", password);
        press("#submit");
    }

    /** Signs out, and answers yes to the question that comes up. */
    void signOut() {
        askToSignOut();
        answer("Sign out");
        await("the sign-in screen", () -> isShown("#password"));
    }

    /** Chooses it in the menu; then a question comes up. */
    void askToSignOut() {
        MenuItem leave = Fx.call(() -> ((MenuButton) find("#settings"))
                .getItems().stream()
                        .filter(item -> "sign-out".equals(item.getId()))
                        .findFirst()
                        .orElseThrow());
        Platform.runLater(leave::fire);
        await("the question", () -> !question().isEmpty());
    }

    /** What the question says that is asked now; empty if none is. */
    String question() {
        return Window.getWindows().stream()
                .map(window -> window.getScene().getRoot())
                .filter(DialogPane.class::isInstance)
                .map(pane -> ((DialogPane) pane).getContentText())
                .findFirst()
                .orElse("");
    }

    /** Presses the button with this name in the question that is asked now. */
    void answer(String name) {
        FxRobot robot = new FxRobot();
        await("the question", () -> robot.lookup(name).tryQuery().isPresent());
        Fx.run(() -> robot.lookup(name).queryButton().fire());
        Fx.settle();
    }

    /** The fields of a new account, all but the address. */
    void fillIn(String username) {
        type("#username", username);
        type("#display-name", username.substring(0, 1).toUpperCase() + username.substring(1));
        type("#password", PASSWORD);
    }

    static String password() {
        return PASSWORD;
    }

    void awaitChat() {
        await(
                "the conversation",
                () -> isShown("#composer") && !find("#composer").isDisabled());
        await("being connected", () -> texts(".rail-foot .label").contains("Available"));
    }

    void say(String text) {
        type("#composer", text);
        press("#send");
    }

    /** Waits until this is the last of the messages in view. */
    void awaitLast(String text) {
        await(text, () -> {
            List<String> seen = messages();
            return !seen.isEmpty() && seen.get(seen.size() - 1).equals(text);
        });
    }

    void await(String what, BooleanSupplier condition) {
        Awaitility.await(what).atMost(PATIENCE).until(() -> Fx.call(condition::getAsBoolean));
    }

    /** The texts of the messages in view, from the top. */
    List<String> messages() {
        return Fx.call(() -> stage.getScene().getRoot().lookupAll(".message .selectable-text > .text").stream()
                .sorted(Comparator.comparingDouble(TestClient::place))
                .map(node -> ((Text) node).getText())
                .toList());
    }

    private static double place(Node node) {
        return node.localToScene(node.getBoundsInLocal()).getMinY();
    }

    String problem() {
        return Fx.call(() -> ((Label) find("#problem")).getText());
    }

    void type(String id, String text) {
        Fx.run(() -> ((TextInputControl) find(id)).setText(text));
    }

    String valueOf(String id) {
        return Fx.call(() -> ((TextInputControl) find(id)).getText());
    }

    void press(String id) {
        Fx.run(() -> {
            Button button = (Button) find(id);
            assertThat(button.isDisabled()).as("%s is disabled", id).isFalse();
            button.fire();
        });
    }

    /** Presses a key where the focus is. */
    void key(KeyCode code, boolean alt) {
        Fx.run(() -> stage.getScene()
                .getFocusOwner()
                .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, alt, false)));
        Fx.settle();
    }

    /** Chooses it in the menu of the message with this text, or in a menu of that. */
    void choose(String message, String... path) {
        openMenu(message);
        chooseInMenu(path);
    }

    /** Chooses it in the menu that opens, or in a menu of that. */
    void chooseInMenu(String... path) {
        await("the menu", () -> openMenu() != null);
        List<MenuItem> items = Fx.call(() -> openMenu().getItems());
        for (String name : path) {
            MenuItem chosen = items.stream()
                    .filter(item -> name.equals(item.getText()))
                    .findFirst()
                    .orElseThrow();
            items = chosen instanceof Menu menu ? menu.getItems() : List.of();
            if (items.isEmpty()) {
                Platform.runLater(chosen::fire); // a question may follow, which waits for its answer
            }
        }
        Fx.run(TestClient::closeMenu);
    }

    /** What the menu of the message with this text offers. */
    List<String> offers(String message) {
        openMenu(message);
        await("the menu", () -> openMenu() != null);
        List<String> names = Fx.call(
                () -> openMenu().getItems().stream().map(MenuItem::getText).toList());
        Fx.run(TestClient::closeMenu);
        return names;
    }

    private void openMenu(String message) {
        Fx.run(() -> row(message)
                .fireEvent(new ContextMenuEvent(
                        ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                        0,
                        0,
                        100,
                        100,
                        false,
                        new PickResult(stage.getScene(), 0, 0))));
    }

    /** A question may have closed it already. */
    private static void closeMenu() {
        ContextMenu open = openMenu();
        if (open != null) {
            open.hide();
        }
    }

    private static ContextMenu openMenu() {
        return Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .findFirst()
                .orElse(null);
    }

    private Node row(String message) {
        Node node = stage.getScene().getRoot().lookupAll(".message .selectable-text > .text").stream()
                .filter(text -> ((Text) text).getText().equals(message))
                .findFirst()
                .orElseThrow();
        while (!node.getStyleClass().contains("timeline-row")) {
            node = node.getParent();
        }
        return node;
    }

    /** Presses a key together with Ctrl, or with what stands for it. */
    void shortcut(KeyCode code) {
        boolean mac = System.getProperty("os.name", "").startsWith("Mac");
        Fx.run(() -> stage.getScene()
                .getFocusOwner()
                .fireEvent(new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, !mac, false, mac)));
        Fx.settle();
    }

    /** Turns the wheel over the timeline, up by so many pixels. */
    void scroll(double up) {
        Fx.run(() -> find(".message")
                .fireEvent(new ScrollEvent(
                        ScrollEvent.SCROLL,
                        0,
                        0,
                        0,
                        0,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        0,
                        up,
                        0,
                        up,
                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        ScrollEvent.VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        null)));
        Fx.settle();
    }

    /** Asks the window to close, and answers the question that comes up. */
    Event requestClose(String answer) {
        WindowEvent request = new WindowEvent(stage(), WindowEvent.WINDOW_CLOSE_REQUEST);
        Platform.runLater(() -> stage().getOnCloseRequest().handle(request));
        FxRobot robot = new FxRobot();
        await("the question", () -> robot.lookup(answer).tryQuery().isPresent());
        robot.clickOn(answer);
        Fx.settle();
        return request;
    }

    boolean isShown(String selector) {
        Node node = stage.getScene().getRoot().lookup(selector);
        for (Node up = node; up != null; up = up.getParent()) {
            if (!up.isVisible()) {
                return false;
            }
        }
        return node != null;
    }

    List<String> texts(String selector) {
        return stage.getScene().getRoot().lookupAll(selector).stream()
                .map(node -> ((Label) node).getText())
                .toList();
    }

    long count(String selector) {
        return stage.getScene().getRoot().lookupAll(selector).size();
    }

    /** How many nodes in view are in this state; look-ups by style alone know no states. */
    long count(String selector, String state) {
        return stage.getScene().getRoot().lookupAll(selector).stream()
                .filter(node -> node.getPseudoClassStates().contains(PseudoClass.getPseudoClass(state)))
                .count();
    }

    Node find(String selector) {
        Node node = stage.getScene().getRoot().lookup(selector);
        assertThat(node).as(selector).isNotNull();
        return node;
    }

    /** May be called more than once. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            Fx.run(flow::close);
            assembly.close();
        }
    }
}
