package chat.lanyard.client.ui.attachment;

import chat.lanyard.client.text.Texts;
import chat.lanyard.client.ui.rich.LinkEvent;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.stage.FileChooser;

/** The dialogs of the system that the window is in. */
public record SystemFileDialogs(Node node) implements FileDialogs {
    @Override
    public List<Path> choose() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.get("file.choose"));
        List<File> chosen = chooser.showOpenMultipleDialog(node.getScene().getWindow());
        return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> chooseTarget(String name) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Texts.get("file.saveAs"));
        chooser.setInitialFileName(name);
        return Optional.ofNullable(chooser.showSaveDialog(node.getScene().getWindow()))
                .map(File::toPath);
    }

    @Override
    public void show(Path path) {
        node.fireEvent(new LinkEvent(LinkEvent.OUTSIDE, path.toUri().toString()));
    }
}
