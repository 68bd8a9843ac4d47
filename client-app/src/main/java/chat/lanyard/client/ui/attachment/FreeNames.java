package chat.lanyard.client.ui.attachment;

import chat.lanyard.client.attachment.LocalName;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds names that nothing in a folder has yet. */
final class FreeNames {
    private FreeNames() {}

    /** A file's name as far as it is safe here, if need be with the next number before its ending. */
    static Path in(Path folder, String wanted) {
        String name = LocalName.of(wanted);
        int dot = name.lastIndexOf('.');
        String stem = dot > 0 ? name.substring(0, dot) : name;
        String ending = dot > 0 ? name.substring(dot) : "";
        Path free = folder.resolve(name);
        for (int number = 1; Files.exists(free); number++) {
            free = folder.resolve(stem + " (" + number + ")" + ending);
        }
        return free;
    }
}
