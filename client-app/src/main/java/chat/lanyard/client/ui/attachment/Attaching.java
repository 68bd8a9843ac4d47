package chat.lanyard.client.ui.attachment;

import chat.lanyard.client.conversation.AttachingViewModel;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;

/** Takes files that are dropped on a part of the window, or pasted into it. */
public final class Attaching {
    private final AttachingViewModel model;

    private Attaching(AttachingViewModel model) {
        this.model = model;
    }

    /**
     * From now on.
     *
     * @param target where files may be dropped
     * @param writing where they may be pasted
     */
    public static void install(AttachingViewModel model, Node target, Node writing) {
        Attaching attaching = new Attaching(model);
        target.addEventHandler(DragEvent.DRAG_OVER, attaching::over);
        target.addEventHandler(DragEvent.DRAG_DROPPED, attaching::dropped);
        writing.addEventFilter(KeyEvent.KEY_PRESSED, attaching::pressed);
    }

    private void over(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        Dragboard board = event.getDragboard();
        if (board.hasFiles()) {
            model.add(paths(board.getFiles()));
            event.setDropCompleted(true);
            event.consume();
        }
    }

    /** Files come with their names as text; but where a text comes with its picture, as from office programs, it is meant. */
    private void pressed(KeyEvent event) {
        Clipboard board = Clipboard.getSystemClipboard();
        if (event.isShortcutDown() && event.getCode() == KeyCode.V) {
            if (board.hasFiles()) {
                model.add(paths(board.getFiles()));
                event.consume();
            } else if (board.hasImage() && !board.hasString()) {
                PastedImage.paste(board.getImage(), model);
                event.consume();
            }
        }
    }

    private static List<Path> paths(List<File> files) {
        return files.stream().map(File::toPath).toList();
    }
}
