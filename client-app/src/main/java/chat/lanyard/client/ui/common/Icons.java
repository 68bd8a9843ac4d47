package chat.lanyard.client.ui.common;

import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.shape.SVGPath;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Small pictures, and the buttons that have nothing else. */
public final class Icons {
    private static final double DRAWN = 24;

    private Icons() {}

    public static FontIcon icon(Feather picture) {
        FontIcon icon = new FontIcon(picture);
        icon.getStyleClass().add("icon");
        icon.setAccessibleRole(AccessibleRole.NODE);
        return icon;
    }

    /** A pin as one sticks notes to a wall with, which the icon font does not have: drawn in its way, on 24 by 24. */
    public static Node pin(double size) {
        SVGPath pin = new SVGPath();
        pin.setContent("M8 3h8M9.5 3v7L6 15h12l-3.5-5V3M12 15v6");
        pin.getStyleClass().add("drawn-icon");
        pin.setScaleX(size / DRAWN);
        pin.setScaleY(size / DRAWN);
        return new Group(pin);
    }

    /** A button that shows a picture only; the name is its tooltip, and what a screen reader says. */
    public static Button button(Feather picture, String name, Runnable action) {
        return button(icon(picture), name, action);
    }

    /** The same with a picture that is drawn. */
    public static Button button(Node picture, String name, Runnable action) {
        Button button = new Button(null, picture);
        button.getStyleClass().add("icon-only");
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        button.setOnAction(event -> action.run());
        return button;
    }
}
