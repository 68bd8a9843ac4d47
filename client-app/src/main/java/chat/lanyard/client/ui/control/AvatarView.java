package chat.lanyard.client.ui.control;

import chat.lanyard.client.people.Avatar;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;

/**
 * A square with rounded corners that shows somebody's picture, or initials on a person's colour until that is there. Only a
 * mark: the name stands beside it. Pictures come from the {@link PictureCache} that is provided above it in the scene.
 */
public final class AvatarView extends StackPane {
    private static final double ROUNDING = 20;
    private final double size;

    /** @param size edge length in pixels */
    public AvatarView(Avatar avatar, double size) {
        this(avatar.initials(), "avatar-" + avatar.colour(), size);
        if (avatar.picture() != null) {
            sceneProperty().addListener((property, before, scene) -> load(avatar));
        }
    }

    private AvatarView(String letters, String style, double size) {
        this.size = size;
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

    private void load(Avatar avatar) {
        if (getScene() != null && getChildren().size() == 1) {
            PictureCache.above(this).ifPresent(cache -> cache.load(avatar, size, this::show));
        }
    }

    private void show(Image picture) {
        ImageView view = new ImageView(picture);
        view.setFitWidth(size);
        view.setFitHeight(size);
        Rectangle corners = new Rectangle(size, size);
        double rounding = Math.min(ROUNDING, size / 2);
        corners.setArcWidth(rounding);
        corners.setArcHeight(rounding);
        view.setClip(corners);
        getChildren().setAll(view);
        setStyle("-fx-background-color: transparent");
    }
}
