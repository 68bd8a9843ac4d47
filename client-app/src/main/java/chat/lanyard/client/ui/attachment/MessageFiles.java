package chat.lanyard.client.ui.attachment;

import chat.lanyard.client.conversation.FileItem;
import chat.lanyard.client.conversation.MessageItem;
import javafx.scene.Node;
import javafx.scene.layout.VBox;

/** The files of a message, below its text. */
public final class MessageFiles extends VBox {
    public MessageFiles(MessageItem message, FileActions actions) {
        getStyleClass().add("message-files");
        setFillWidth(false);
        message.files().forEach(file -> getChildren().add(node(message, file, actions)));
    }

    private static Node node(MessageItem message, FileItem file, FileActions actions) {
        if (!ImageLoader.canShow(file.attachment())) {
            return new FileCard(file, actions);
        }
        return new PictureInMessage(message, file, actions);
    }
}
