package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.conversation.FileItem;
import chat.lanyard.client.conversation.TimelineViewModel;
import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.attachment.AttachTray;
import chat.lanyard.client.ui.attachment.FileActions;
import chat.lanyard.client.ui.attachment.ImageLoader;
import chat.lanyard.client.ui.attachment.ImageViewer;
import chat.lanyard.client.ui.common.FileDialogs;
import chat.lanyard.client.ui.common.Icons;
import chat.lanyard.client.ui.common.UiThread;
import chat.lanyard.client.ui.control.Composer;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;

/** What the open conversation has to do with files: choosing them, showing them, looking at pictures. */
final class ConversationFiles {
    private final TimelineViewModel conversation;
    private final FileDialogs dialogs;
    private final ImageLoader images;
    private final FileActions actions;
    private final ImageViewer viewer;
    private final AttachTray tray;

    /** One that can be removed. */
    private final Consumer<Set<String>> forgotten = this::forget;

    ConversationFiles(TimelineViewModel conversation, FileDialogs dialogs) {
        this.conversation = conversation;
        this.dialogs = dialogs;
        images = new ImageLoader(conversation.files()::fetch, new UiThread());
        actions = new FileActions(conversation.files(), dialogs, images, this::view);
        viewer = new ImageViewer(actions);
        tray = new AttachTray(conversation.attaching());
        conversation.files().addForgottenListener(forgotten);
    }

    private void forget(Set<String> contents) {
        images.forget(contents);
        viewer.forget(contents);
    }

    private void view(List<FileItem> pictures, int first) {
        viewer.show(pictures, first);
    }

    FileActions actions() {
        return actions;
    }

    AttachTray tray() {
        return tray;
    }

    /** Lets one add files where one writes. */
    void equip(Composer composer) {
        composer.addTool(button());
        composer.moreToSendProperty()
                .bind(Bindings.isNotEmpty(conversation.attaching().files()));
    }

    private Button button() {
        Button button = Icons.button(
                Feather.PLUS,
                Texts.get("attach.choose"),
                () -> conversation.attaching().add(dialogs.choose()));
        button.setId("attach");
        return button;
    }

    /** Pictures of another conversation are not to stand before this one. */
    void closeViewer() {
        viewer.close();
    }

    /** The timeline with room for the viewer over it, which hides it. */
    StackPane over(Node timeline) {
        timeline.visibleProperty().bind(viewer.visibleProperty().not());
        StackPane stack = new StackPane(timeline, viewer);
        VBox.setVgrow(stack, Priority.ALWAYS);
        return stack;
    }

    void dispose() {
        tray.dispose();
        conversation.files().removeForgottenListener(forgotten);
        images.dispose();
    }
}
