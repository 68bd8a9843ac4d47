package chat.lanyard.client.ui.attachment;

import chat.lanyard.client.attachment.LocalName;
import chat.lanyard.client.conversation.FileItem;
import chat.lanyard.client.conversation.FilesViewModel;
import chat.lanyard.client.conversation.MessageItem;
import chat.lanyard.client.ui.common.FileDialogs;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * What a person can do with the files of messages.
 *
 * @param viewer shows a picture among the others of its message, with its place
 */
public record FileActions(
        FilesViewModel files, FileDialogs dialogs, ImageLoader images, BiConsumer<List<FileItem>, Integer> viewer) {
    /** Brings a file into the person's folder for such, under a name that nothing there has. */
    void download(FileItem file) {
        files.save(file.attachment(), FreeNames.in(DownloadFolder.get(), file.name()));
    }

    void saveAs(FileItem file) {
        dialogs.chooseTarget(LocalName.of(file.name())).ifPresent(target -> files.save(file.attachment(), target));
    }

    void open(Path place) {
        dialogs.show(place);
    }

    void showInFolder(Path place) {
        dialogs.show(place.toAbsolutePath().getParent());
    }

    void cancel(FileItem file) {
        files.cancel(file);
    }

    void retry(FileItem file) {
        files.retry(file);
    }

    /** Shows one of the pictures of a message large. */
    void view(MessageItem message, FileItem picture) {
        List<FileItem> pictures = message.files().stream()
                .filter(file -> ImageLoader.canShow(file.attachment()))
                .toList();
        viewer.accept(pictures, pictures.indexOf(picture));
    }
}
