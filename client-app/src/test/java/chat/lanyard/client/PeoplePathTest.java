package chat.lanyard.client;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.client.ui.AccessibleNames;
import chat.lanyard.client.ui.Fx;
import chat.lanyard.client.ui.FxExtension;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** Two people who look at each other's profiles and change their own. */
@ExtendWith(FxExtension.class)
class PeoplePathTest {
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
        alice.say("hello");
        bob.awaitLast("hello");
    }

    @AfterEach
    void leave() {
        people.close();
    }

    @Test
    void showsStatusAndPresenceOfWhoeverIsClickedOn() {
        ownMenu(alice, "preset-LUNCH");
        alice.await("the own status", () -> texts(alice, "#own-state").equals(List.of("At lunch")));
        bob.await("the emoji beside the name", () -> hasEmoji(bob, ".message"));
        click(bob, ".message .author");
        bob.await("the card", () -> texts(bob, "#profile-presence").equals(List.of("Available")));
        assertThat(texts(bob, "#profile-name")).containsExactly("Alice");
        assertThat(texts(bob, "#profile-status .label").get(0)).isEqualTo("At lunch");
        assertThat(AccessibleNames.missingIn(
                        Fx.call(() -> bob.stage().getScene().getRoot())))
                .isEmpty();

        ownMenu(alice, "availability-dnd");
        bob.await("what she wants", () -> texts(bob, "#profile-presence").equals(List.of("Do not disturb")));
        ownMenu(alice, "clear-own-status");
        bob.await("no emoji", () -> !hasEmoji(bob, ".message"));
        alice.close();
        bob.await("her absence", () -> texts(bob, "#profile-presence").get(0).startsWith("Last here "));
    }

    @Test
    void changesOnesNameAndShowsItEverywhere() {
        ownMenu(alice, "edit-profile");
        alice.await("the editor", () -> alice.isShown("#profile-editor"));
        assertThat(AccessibleNames.missingIn(
                        Fx.call(() -> alice.stage().getScene().getRoot())))
                .isEmpty();
        Fx.run(() -> alice.stage().requestFocus());
        alice.press("#status-emoji");
        FxRobot robot = new FxRobot();
        alice.await("the picker", () -> robot.lookup("#emoji-search").tryQuery().isPresent());
        Fx.run(() -> robot.lookup("#emoji-search").queryAs(TextField.class).setText("rocket"));
        robot.push(KeyCode.ENTER);
        alice.press("#set-status");
        alice.await("the end of it", () -> alice.stage().getScene().lookup("#profile-editor") == null);
        bob.await("the emoji beside her name", () -> hasEmoji(bob, ".message"));

        ownMenu(alice, "edit-profile");
        alice.await("the editor", () -> alice.isShown("#profile-editor"));
        alice.type("#profile-display-name", "x".repeat(65));
        alice.press("#save-profile");
        alice.await("a reason", () -> texts(alice, "#profile-failure").get(0).startsWith("Not changed"));
        alice.type("#profile-display-name", "Alice Liddell");
        alice.press("#save-profile");
        alice.await("the end of it", () -> alice.stage().getScene().lookup("#profile-editor") == null);
        bob.await("her new name", () -> texts(bob, ".message .author").contains("Alice Liddell"));
        alice.await("the own name", () -> texts(alice, ".rail-foot .strong").equals(List.of("Alice Liddell")));
    }

    @Test
    void findsSomebodyInTheDirectoryAndWritesToThem() {
        bob.press("#open-directory");
        bob.await("everybody", () -> names(bob).equals(List.of("Alice", "Bob (you)")));
        bob.type("#directory-query", "ÁLI");
        bob.await("the one", () -> names(bob).equals(List.of("Alice")));
        Fx.run(() -> {
            ((ListView<?>) bob.find("#directory")).getSelectionModel().select(0);
            bob.find("#directory").getOnMouseClicked().handle(null);
        });
        bob.await("the card", () -> texts(bob, "#profile-name").equals(List.of("Alice")));
        bob.press("#profile-action");
        bob.await("the conversation", () -> !bob.messages().contains("hello"));
        bob.say("just us");
        bob.awaitLast("just us");
    }

    @Test
    void givesRolesAndShowsThem() {
        bob.press("#show-members");
        bob.await("whose chat it is", () -> roles(bob, "#members-list").equals(List.of("Owner", "")));
        Fx.run(() ->
                ((ListView<?>) bob.find("#members-list")).getSelectionModel().selectFirst());
        Fx.run(() -> bob.find("#members-list").requestFocus());
        bob.key(KeyCode.ENTER, false);
        bob.await("her profile", () -> texts(bob, "#profile-account").equals(List.of("@alice · Owner")));
        assertThat(Fx.call(() -> bob.isShown("#profile-role"))).isFalse();

        alice.press("#show-members");
        alice.await("both", () -> roles(alice, "#members-list").equals(List.of("Owner", "")));
        chooseFromTheMembersMenu(1, "role-moderator");
        bob.press("#open-directory");
        bob.await("the new one", () -> roles(bob, "#directory").equals(List.of("Owner", "Moderator")));

        chooseFromTheMembersMenu(0, "role-member");
        alice.answer("Change my role");
        alice.await("why not", () -> texts(alice, "#role-problem .label").get(0).startsWith("This is the only owner."));
        Fx.run(() ->
                ((ListView<?>) alice.find("#members-list")).getSelectionModel().select(1));
        Fx.run(() -> alice.find("#members-list").requestFocus());
        alice.key(KeyCode.ENTER, false);
        alice.await("his profile", () -> texts(alice, "#profile-account").equals(List.of("@bob · Moderator")));
        Fx.run(() -> item(((MenuButton) alice.find("#profile-role")).getItems(), "role-owner")
                .fire());
        bob.await("two owners", () -> roles(bob, "#directory").equals(List.of("Owner", "Owner")));
    }

    /** Opens the menu by keyboard; a question may follow, which waits for its answer. */
    private void chooseFromTheMembersMenu(int member, String id) {
        Fx.run(() -> {
            ((ListView<?>) alice.find("#members-list")).getSelectionModel().select(member);
            alice.find("#members-list").requestFocus();
        });
        alice.key(KeyCode.CONTEXT_MENU, false);
        Platform.runLater(() -> {
            ContextMenu menu = Window.getWindows().stream()
                    .filter(ContextMenu.class::isInstance)
                    .map(ContextMenu.class::cast)
                    .findFirst()
                    .orElseThrow();
            MenuItem chosen = item(menu.getItems(), id);
            menu.hide();
            chosen.fire();
        });
    }

    private static List<String> roles(TestClient who, String list) {
        return who.find(list).lookupAll(".name").stream()
                .sorted(Comparator.comparingDouble(
                        name -> name.localToScene(0, 0).getY()))
                .map(PeoplePathTest::roleBeside)
                .toList();
    }

    private static String roleBeside(Node name) {
        Node role = name;
        while (role.lookup(".role") == null && !role.getStyleClass().contains("list-cell")) {
            role = role.getParent();
        }
        return role.lookup(".role") instanceof Label words ? words.getText() : "";
    }

    private static List<String> names(TestClient who) {
        return texts(who, "#directory .name");
    }

    private static List<String> texts(TestClient who, String selector) {
        return Fx.call(() -> who.texts(selector));
    }

    private static boolean hasEmoji(TestClient who, String selector) {
        return Fx.call(() -> who.find(selector)
                        .lookup(".author")
                        .getParent()
                        .getChildrenUnmodifiable()
                        .size()
                == 3);
    }

    private static void ownMenu(TestClient who, String id) {
        Fx.run(() -> {
            MenuButton menu = (MenuButton) who.find("#own-menu");
            menu.show();
            item(menu.getItems(), id).fire();
            menu.hide();
        });
    }

    private static MenuItem item(List<MenuItem> items, String id) {
        for (MenuItem item : items) {
            if (id.equals(item.getId())) {
                return item;
            }
            if (item instanceof Menu menu && item(menu.getItems(), id) != null) {
                return item(menu.getItems(), id);
            }
        }
        return null;
    }

    private static void click(TestClient who, String selector) {
        Fx.run(() -> {
            Node node = who.find(selector);
            node.fireEvent(new MouseEvent(
                    MouseEvent.MOUSE_CLICKED,
                    0,
                    0,
                    0,
                    0,
                    MouseButton.PRIMARY,
                    1,
                    false,
                    false,
                    false,
                    false,
                    true,
                    false,
                    false,
                    false,
                    false,
                    true,
                    null));
        });
    }
}
