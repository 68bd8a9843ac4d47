package chat.lanyard.client.ui.attachment;

import chat.lanyard.client.attachment.FileProgress;
import chat.lanyard.client.conversation.FileItem;
import chat.lanyard.client.conversation.MessageItem;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.layout.VBox;

/** A picture in a message, with the card of its file below once somebody has asked for that. */
final class PictureInMessage extends VBox {
    private final FileItem file;
    private final FileActions actions;

    /** Kept here, because the view model holds it weakly: rows come and go. */
    private final ChangeListener<FileProgress> follower = (property, before, now) -> follow(now);

    PictureInMessage(MessageItem message, FileItem file, FileActions actions) {
        this.file = file;
        this.actions = actions;
        setSpacing(4);
        setFillWidth(false);
        getChildren()
                .add(new ImageTile(file, actions.images(), () -> actions.view(message, file), () -> menu(message)));
        var progress = actions.files().progressOf(file);
        progress.addListener(new WeakChangeListener<>(follower));
        follow(progress.get());
    }

    private void menu(MessageItem message) {
        ContextMenu menu = new ContextMenu();
        menu.getItems().setAll(FileMenu.of(message, file, actions));
        menu.show(getChildren().get(0), Side.BOTTOM, 0, 0);
    }

    private void follow(FileProgress now) {
        if (now != null && getChildren().size() == 1) {
            getChildren().add(new FileCard(file, actions));
        }
    }
}
