package chat.lanyard.server.backup;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/**
 * Which files of a data folder a backup holds. They are named one by one, because the folder may be for other things too.
 *
 * @param database the file of the database, which is copied through the database itself
 * @param anchor beginning of the names of files that vouch for one database only: not in a backup, and made with the copy
 * @param belongings files, and folders with all that is in them
 * @param losable the one of these folders of which a backup may lack files, because each can be put back by itself
 */
public record FolderContents(String database, String anchor, List<String> belongings, String losable) {
    public FolderContents {
        belongings = List.copyOf(belongings);
    }

    /** Told what cannot be looked at; throws if that is not to be borne. */
    @FunctionalInterface
    interface Unreadable {
        void tell(String name, IOException cause) throws IOException;
    }

    /** Everything there is of {@link #belongings}, relative to the folder, with {@code /}; links are not followed. */
    List<String> filesIn(Path folder, Unreadable unreadable) throws IOException {
        List<String> files = new ArrayList<>();
        for (String belonging : belongings) {
            Path start = folder.resolve(belonging);
            if (Files.exists(start, LinkOption.NOFOLLOW_LINKS)) {
                Listing listing = new Listing(folder, unreadable);
                Files.walkFileTree(start, listing);
                listing.found.stream().filter(this::admits).sorted().forEach(files::add);
            }
        }
        return files;
    }

    /** Whether a backup may be without a file of this name. */
    boolean isLosable(String name) {
        return name.equals(losable) || name.startsWith(losable + "/");
    }

    private static final class Listing extends SimpleFileVisitor<Path> {
        private final List<String> found = new ArrayList<>();
        private final Path folder;
        private final Unreadable unreadable;

        Listing(Path folder, Unreadable unreadable) {
            this.folder = folder;
            this.unreadable = unreadable;
        }

        private String name(Path path) {
            return folder.relativize(path).toString().replace('\\', '/');
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()) {
                found.add(name(file));
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException cause) throws IOException {
            unreadable.tell(name(file), cause);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path visited, IOException cause) throws IOException {
            if (cause != null) {
                unreadable.tell(name(visited), cause);
            }
            return FileVisitResult.CONTINUE;
        }
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
