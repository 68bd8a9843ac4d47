package chat.lanyard.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** Makes a data folder with accounts once for many tests: each password takes its time. */
final class Accounts {
    private Accounts() {}

    /** Sets an empty folder up with these people, the first of whom owns it. */
    static void create(Path template, String... names) {
        try (TestServer server = TestServer.start(template)) {
            List.of(names).forEach(server::withUser);
        }
    }

    /** Copies a folder that nobody serves into an empty one. */
    static void copy(Path template, Path folder) {
        try (Stream<Path> all = Files.walk(template)) {
            for (Path each : all.filter(path -> !path.equals(template)).toList()) {
                Files.copy(each, folder.resolve(template.relativize(each)), StandardCopyOption.COPY_ATTRIBUTES);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
