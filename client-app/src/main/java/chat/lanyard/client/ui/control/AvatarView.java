package chat.lanyard.client.ui.control;

import chat.lanyard.client.people.Avatar;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;

/** A square with rounded corners that shows initials on a person's colour. Only a mark: the name stands beside it. */
public final class AvatarView extends StackPane {
    /** @param size edge length in pixels */
    public AvatarView(Avatar avatar, double size) {
        this(avatar.initials(), "avatar-" + avatar.colour(), size);
    }

    private AvatarView(String letters, String style, double size) {
        Label label = new Label(letters);
        label.setStyle("-fx-font-size: " + Math.round(size * 0.38) + "px");
        getStyleClass().addAll("avatar", style);
        getChildren().add(label);
        setMinSize(size, size);
        setMaxSize(size, size);
        setMouseTransparent(true);
    }

    /** The mark of a server: the first letter of its name on the brand colour. */
    public static AvatarView ofServer(String name, double size) {
        String letter = name.isEmpty() ? "" : Character.toString(name.codePointAt(0));
        return new AvatarView(letter.toUpperCase(Locale.ROOT), "server-mark", size);
    }
}
