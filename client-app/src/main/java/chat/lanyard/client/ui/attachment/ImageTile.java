package chat.lanyard.client.ui.attachment;

import chat.lanyard.client.conversation.FileItem;
import chat.lanyard.client.text.Texts;
import chat.lanyard.protocol.value.Attachment;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.StackPane;

/**
 * A picture in a message, which opens like a button. Its place has the right size before the picture is there, so that nothing
 * jumps, and becomes smaller with what it stands in.
 */
final class ImageTile extends StackPane {
    static final double MOST_WIDTH = 420;
    static final double MOST_HEIGHT = 300;
    private static final double LEAST = 24;

    private final double width;
    private final double height;
    private final Runnable view;
    private final Runnable menu;

    /**
     * @param view opens it
     * @param menu shows what else can be done with it
     */
    ImageTile(FileItem file, ImageLoader images, Runnable view, Runnable menu) {
        this.view = view;
        this.menu = menu;
        Attachment picture = file.attachment();
        double scale = Math.min(1, Math.min(MOST_WIDTH / picture.width(), MOST_HEIGHT / picture.height()));
        width = Math.max(LEAST, Math.floor(picture.width() * scale));
        height = Math.max(LEAST, Math.floor(picture.height() * scale));
        getStyleClass().add("image-tile");
        setMinSize(LEAST, LEAST);
        setMaxWidth(width);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(Texts.get("file.picture", file.name()));
        setFocusTraversable(true);
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY && event.isStillSincePress()) {
                view.run();
            }
        });
        setOnKeyPressed(this::pressed);
        setOnContextMenuRequested(event -> {
            menu.run();
            event.consume();
        });
        images.load(picture, (int) width, (int) height, this::show);
    }

    /** No platform but Windows asks for the menu itself when its key is pressed. */
    private void pressed(KeyEvent event) {
        Runnable action = switch (event.getCode()) {
            case ENTER, SPACE -> view;
            case CONTEXT_MENU -> menu;
            default -> event.isShiftDown() && event.getCode() == KeyCode.F10 ? menu : null;
        };
        if (action != null) {
            event.consume();
            action.run();
        }
    }

    @Override
    public void executeAccessibleAction(AccessibleAction action, Object... parameters) {
        if (action == AccessibleAction.FIRE) {
            view.run();
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefWidth(double forHeight) {
        return width;
    }

    @Override
    protected double computePrefHeight(double forWidth) {
        double given = forWidth < 0 ? width : Math.min(width, forWidth);
        return Math.max(LEAST, Math.floor(height * given / width));
    }

    @Override
    protected double computeMaxHeight(double forWidth) {
        return computePrefHeight(forWidth);
    }

    private void show(Optional<Image> image) {
        if (image.isPresent()) {
            ImageView shown = new ImageView(image.get());
            shown.setPreserveRatio(true);
            shown.setSmooth(true);
            shown.setManaged(false); // or it would not let the tile become smaller
            getChildren().setAll(shown);
            requestLayout();
        } else {
            getChildren().setAll(new Label(Texts.get("file.noPicture")));
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (!getChildren().isEmpty() && getChildren().get(0) instanceof ImageView shown) {
            shown.setFitWidth(Math.min(shown.getImage().getWidth(), getWidth()));
            shown.setFitHeight(Math.min(shown.getImage().getHeight(), getHeight()));
            shown.relocate(
                    Math.floor((getWidth() - shown.getLayoutBounds().getWidth()) / 2),
                    Math.floor((getHeight() - shown.getLayoutBounds().getHeight()) / 2));
        }
    }
}
