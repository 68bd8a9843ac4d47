package chat.lanyard.server.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which files of a data folder a backup holds. They are named one by one, because the folder may be for other things too.
 *
 * @param database the file of the database, which is copied through the database itself
 * @param anchor beginning of the names of files that vouch for one database only: not in a backup, and made with the copy
 * @param belongings files, and folders with all that is in them
 */
public record FolderContents(String database, String anchor, List<String> belongings) {
    public FolderContents {
        belongings = List.copyOf(belongings);
    }

    /** Everything there is of {@link #belongings}, relative to the folder, with {@code /}; links are not followed. */
    List<String> filesIn(Path folder) throws IOException {
        List<String> files = new ArrayList<>();
        for (String belonging : belongings) {
            Path start = folder.resolve(belonging);
            if (Files.exists(start, LinkOption.NOFOLLOW_LINKS)) {
                try (Stream<Path> found = Files.walk(start)) {
                    found.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                            .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                            .filter(this::admits)
                            .sorted()
                            .forEach(files::add);
                }
            }
        }
        return files;
    }

    /** Whether a backup may put a file of this name into a data folder: nothing strange, and nothing outside. */
    boolean admits(String name) {
        if (name.equals(database)) {
            return true;
        }
        List<String> steps = List.of(name.split("/", -1));
        boolean plain = steps.stream().noneMatch(FolderContents::isStrange);
        return plain && (belongings.contains(name) || (steps.size() > 1 && belongings.contains(steps.get(0))));
    }

    private static boolean isStrange(String step) {
        return step.isEmpty()
                || step.equals(".")
                || step.equals("..")
                || step.chars().anyMatch(character -> character < ' ' || character == '\\' || character == ':');
    }
}
