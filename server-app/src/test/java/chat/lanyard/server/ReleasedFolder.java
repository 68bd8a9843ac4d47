package chat.lanyard.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A data folder that a version before today's has written, unpacked, and what is known of it; see the README beside the archives. */
final class ReleasedFolder {
    private final Path path;
    private final Properties facts = new Properties();

    private ReleasedFolder(Path path) {
        this.path = path;
    }

    /** Unpacks the folder of this name into a new one beside which there is room. */
    static ReleasedFolder unpack(String name, Path parent) throws IOException {
        ReleasedFolder folder = new ReleasedFolder(Files.createDirectory(parent.resolve("data")));
        try (InputStream archive = resource(name + ".zip");
                InputStream facts = resource(name + ".properties")) {
            unpack(archive, folder.path);
            folder.facts.load(facts);
        }
        return folder;
    }

    private static InputStream resource(String name) {
        return ReleasedFolder.class.getResourceAsStream("/released/" + name);
    }

    /** Unpacks an archive of files into a folder. */
    static void unpack(InputStream archive, Path folder) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(archive)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Files.copy(zip, folder.resolve(entry.getName()));
            }
        }
    }

    Path path() {
        return path;
    }

    /** What is known of it under this name. */
    String fact(String name) {
        return facts.getProperty(name);
    }

    int number(String name) {
        return Integer.parseInt(fact(name));
    }
}
