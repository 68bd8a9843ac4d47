package chat.lanyard.client;

import chat.lanyard.client.ui.common.FileDialogs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Somebody who knows what to answer when the system asks for files; its own dialogs need a screen. FX thread only. */
final class ChosenFiles implements FileDialogs {
    private List<Path> toSend = List.of();
    private Path target;
    private final List<Path> shown = new ArrayList<>();

    void toSend(Path... files) {
        toSend = List.of(files);
    }

    void saveTo(Path place) {
        target = place;
    }

    /** What other programs were asked to show. */
    List<Path> shown() {
        return shown;
    }

    @Override
    public List<Path> choose() {
        return toSend;
    }

    @Override
    public Optional<Path> chooseTarget(String name) {
        return Optional.ofNullable(target);
    }

    @Override
    public void show(Path path) {
        shown.add(path);
    }
}
