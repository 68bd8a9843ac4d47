package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.settings.Theme;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.common.Icons;
import chat.lanyard.client.ui.theme.ThemeChoice;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.kordamp.ikonli.feather.Feather;

/** The gear: theme, taking everything as read, and signing out. */
final class SettingsMenu extends MenuButton {
    SettingsMenu(ThemeChoice themes, Runnable markAllRead, Runnable signOut) {
        super(null, Icons.icon(Feather.SETTINGS));
        setId("settings");
        setAccessibleText(Texts.get("settings.name"));
        setTooltip(new Tooltip(Texts.get("settings.name")));
        getStyleClass().addAll("icon-only", "no-arrow");
        ToggleGroup group = new ToggleGroup();
        for (Theme theme : Theme.values()) {
            getItems().add(item(theme, themes, group));
        }
        MenuItem readAll = new MenuItem(Texts.get("settings.markAllRead"));
        readAll.setId("mark-all-read");
        readAll.setAccelerator(new KeyCodeCombination(KeyCode.ESCAPE, KeyCombination.SHIFT_DOWN));
        readAll.setOnAction(event -> markAllRead.run());
        MenuItem leave = new MenuItem(Texts.get("settings.signOut"));
        leave.setId("sign-out");
        leave.setOnAction(event -> signOut.run());
        getItems().addAll(new SeparatorMenuItem(), readAll, leave);
    }

    private static RadioMenuItem item(Theme theme, ThemeChoice themes, ToggleGroup group) {
        RadioMenuItem item = new RadioMenuItem(nameOf(theme));
        item.setToggleGroup(group);
        item.setSelected(theme == themes.current());
        item.setOnAction(event -> themes.choose(theme));
        return item;
    }

    private static String nameOf(Theme theme) {
        return switch (theme) {
            case LIGHT -> Texts.get("settings.theme.light");
            case DARK -> Texts.get("settings.theme.dark");
            case SYSTEM -> Texts.get("settings.theme.system");
        };
    }
}
