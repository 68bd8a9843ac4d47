package chat.lanyard.server.benchmark;

import chat.lanyard.server.OfflineAdministration;
import chat.lanyard.server.administration.Administration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A data folder with accounts in it, all members of the channel everybody is in.
 *
 * @param tokens an access token of each
 */
record TestFolder(Path path, List<String> tokens) {
    private static final Duration TOKEN_LIFETIME = Duration.ofHours(2);

    static TestFolder create(Path path, int users) throws IOException {
        try (OfflineAdministration offline = OfflineAdministration.open(path)) {
            Administration administration = offline.administration();
            List<String> tokens = IntStream.range(0, users)
                    .mapToObj(number -> "member" + number)
                    .map(name -> administration.addUser(name, "not a secret", null))
                    .map(user -> administration.issueToken(user.username(), TOKEN_LIFETIME))
                    .toList();
            return new TestFolder(path, tokens);
        }
    }

    /** The same in another place, so that no run meets what another has stored. */
    TestFolder copy(Path target) throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            files.forEach(file -> copy(file, target.resolve(path.relativize(file))));
        }
        return new TestFolder(target, tokens);
    }

    private static void copy(Path file, Path target) {
        try {
            Files.copy(file, target, java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
