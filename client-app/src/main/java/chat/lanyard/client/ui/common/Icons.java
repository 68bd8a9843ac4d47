package chat.lanyard.client.ui.common;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Small pictures, and the buttons that have nothing else. */
public final class Icons {
    private Icons() {}

    public static FontIcon icon(Feather picture) {
        FontIcon icon = new FontIcon(picture);
        icon.getStyleClass().add("icon");
        icon.setAccessibleRole(AccessibleRole.NODE);
        return icon;
    }

    /** A button that shows a picture only; the name is its tooltip, and what a screen reader says. */
    public static Button button(Feather picture, String name, Runnable action) {
        Button button = new Button(null, icon(picture));
        button.getStyleClass().add("icon-only");
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        button.setOnAction(event -> action.run());
        return button;
    }
}
