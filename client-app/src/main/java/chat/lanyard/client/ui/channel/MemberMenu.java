package chat.lanyard.client.ui.channel;

import chat.lanyard.client.people.PersonItem;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.people.PersonEvent;
import chat.lanyard.client.ui.people.RoleOffer;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** What one can do with the chosen member, by the right button, the menu key or Shift+F10; Enter shows the profile. */
final class MemberMenu {
    private final ListView<PersonItem> list;
    private final RoleOffer roles;
    private final ContextMenu menu = new ContextMenu();

    private MemberMenu(ListView<PersonItem> list, RoleOffer roles) {
        this.list = list;
        this.roles = roles;
    }

    static void install(ListView<PersonItem> list, RoleOffer roles) {
        MemberMenu menu = new MemberMenu(list, roles);
        list.setOnContextMenuRequested(event -> menu.open(event.getScreenX(), event.getScreenY()));
        list.addEventHandler(KeyEvent.KEY_PRESSED, menu::keyPressed);
    }

    private void keyPressed(KeyEvent event) {
        if (event.getCode() == KeyCode.CONTEXT_MENU || event.getCode() == KeyCode.F10 && event.isShiftDown()) {
            Bounds place = list.localToScreen(list.getBoundsInLocal());
            open(place.getMinX() + 40, place.getMinY() + 40);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            showProfile();
            event.consume();
        }
    }

    private void open(double x, double y) {
        PersonItem person = chosen();
        if (person != null) {
            MenuItem profile = new MenuItem(Texts.get("profile.show"));
            profile.setOnAction(event -> showProfile());
            menu.getItems().setAll(profile);
            List<MenuItem> offered = roles.itemsFor(person);
            if (!offered.isEmpty()) {
                Menu role = new Menu(Texts.get("role.change"));
                role.getItems().setAll(offered);
                menu.getItems().add(role);
            }
            menu.show(list, x, y);
        }
    }

    private void showProfile() {
        if (chosen() != null) {
            list.fireEvent(new PersonEvent(PersonEvent.SHOW, chosen().profile().id()));
        }
    }

    private PersonItem chosen() {
        return list.getSelectionModel().getSelectedItem();
    }
}
