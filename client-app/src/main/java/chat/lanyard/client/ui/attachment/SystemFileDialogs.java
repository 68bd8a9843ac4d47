package chat.lanyard.client.ui.attachment;

import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.common.FileDialogs;
import chat.lanyard.client.ui.rich.LinkEvent;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** The dialogs of the system, in front of a window. */
public record SystemFileDialogs(Window window) implements FileDialogs {
    @Override
    public List<Path> choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.get("file.choose"));
        List<File> chosen = chooser.showOpenMultipleDialog(window);
        return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> chooseTarget(String name) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.get("file.saveAs"));
        chooser.setInitialFileName(name);
        return Optional.ofNullable(chooser.showSaveDialog(window)).map(File::toPath);
    }

    @Override
    public void show(Path path) {
        window.fireEvent(new LinkEvent(LinkEvent.OUTSIDE, path.toUri().toString()));
    }
}
