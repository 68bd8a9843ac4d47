package chat.lanyard.client.ui.attachment;

import chat.lanyard.client.conversation.FileItem;
import chat.lanyard.client.text.Texts;
import chat.lanyard.protocol.value.Attachment;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.StackPane;

/** A picture in a message. Its place has the right size before the picture is there, so that nothing jumps. */
final class ImageTile extends Button {
    static final double MOST_WIDTH = 420;
    static final double MOST_HEIGHT = 300;
    private static final double LEAST = 24;

    private final StackPane place = new StackPane();

    ImageTile(FileItem file, FileActions actions, Runnable view) {
        Attachment picture = file.attachment();
        double scale = Math.min(1, Math.min(MOST_WIDTH / picture.width(), MOST_HEIGHT / picture.height()));
        double width = Math.max(LEAST, Math.floor(picture.width() * scale));
        double height = Math.max(LEAST, Math.floor(picture.height() * scale));
        getStyleClass().setAll("image-tile");
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        place.setMinSize(width, height);
        place.setPrefSize(width, height);
        place.setMaxSize(width, height);
        setGraphic(place);
        setAccessibleText(Texts.get("file.picture", file.name()));
        setFocusTraversable(false);
        setOnAction(event -> view.run());
        actions.images().load(picture, (int) width, (int) height, this::show);
    }

    private void show(Optional<Image> image) {
        if (image.isPresent()) {
            place.getChildren().setAll(new ImageView(image.get()));
        } else {
            place.getChildren().setAll(new Label(Texts.get("file.noPicture")));
        }
    }
}
