package chat.lanyard.client.ui.common;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Asks for files and places of this computer, and shows them with its other programs. FX thread only. */
public interface FileDialogs {
    /** Files to send; none if the person has thought better of it. */
    List<Path> choose();

    /** Where to save a file of this name. */
    Optional<Path> chooseTarget(String name);

    /** Shows a file, or a folder, with the program that this computer has for it. */
    void show(Path path);
}
