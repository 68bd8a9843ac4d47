package chat.lanyard.client.ui.control;

import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/** A square with rounded corners that shows initials on a person's colour. Only a mark: the name stands beside it. */
public final class Avatar extends StackPane {
    private static final int COLOURS = 8;
    private final Label initials;

    /**
     * @param colour any number; the same one gives the same colour
     * @param size edge length in pixels
     */
    public Avatar(String text, int colour, double size) {
        initials = new Label(text);
        initials.setStyle("-fx-font-size: " + Math.round(size * 0.38) + "px");
        getStyleClass().addAll("avatar", "avatar-" + Math.floorMod(colour, COLOURS));
        getChildren().add(initials);
        setMinSize(size, size);
        setMaxSize(size, size);
        setMouseTransparent(true);
    }

    /** The mark of a server: its first letter on the brand colour. */
    public static Avatar ofServer(String name, double size) {
        Avatar avatar = new Avatar(firstLetter(name), 0, size);
        avatar.getStyleClass().add("server-mark");
        return avatar;
    }

    /** Shows other initials from now on. */
    public void setInitials(String text) {
        initials.setText(text);
    }

    /** The first letter of a name in upper case; empty for an empty name. */
    public static String firstLetter(String name) {
        return name.isEmpty()
                ? ""
                : name.substring(0, name.offsetByCodePoints(0, 1)).toUpperCase();
    }
}
