package chat.lanyard.server.benchmark;

import chat.lanyard.server.OfflineAdministration;
import chat.lanyard.server.administration.Administration;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

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
}
