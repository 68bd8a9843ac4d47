package chat.lanyard.server;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.server.administration.CommandOutcome;
import chat.lanyard.server.administration.CommandRunner;
import chat.lanyard.testsupport.TestClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index follows from the log: it can be missing, damaged or another's, and is made again. */
class ReindexTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    Path parent;

    private Path folder;
    private final List<String> progress = new ArrayList<>();

    @BeforeEach
    void fill() {
        folder = parent.resolve("data");
        try (TestServer server = TestServer.start(folder).withUser("alice");
                TestClient alice = server.connect("alice")) {
            for (int i = 0; i < 20; i++) {
                alice.post("message " + i);
            }
            awaitFound(alice, "message", 20);
        }
    }

    private static void awaitFound(TestClient client, String query, int count) {
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> {
            var page = client.request(
                    "search", TestClient.object().put("query", query).put("limit", 50));
            assertThat(page.get("hits")).hasSize(count);
            assertThat(page.get("complete").booleanValue()).isTrue();
        });
    }

    private void assertFoundAfterStart() {
        try (TestServer server = TestServer.start(folder);
                TestClient alice = server.connect("alice")) {
            awaitFound(alice, "message", 20);
            alice.post("message 20");
            awaitFound(alice, "message", 21);
        }
    }

    private Path index() {
        return folder.resolve("search");
    }

    private Path largestFile() throws IOException {
        try (Stream<Path> files = Files.list(index())) {
            return files.max(Comparator.comparing(file -> file.toFile().length()))
                    .orElseThrow();
        }
    }

    private CommandOutcome atRest(String... command) throws IOException {
        try (OfflineAdministration offline = OfflineAdministration.open(folder)) {
            return new CommandRunner(offline.services()).run(List.of(command), "", progress::add);
        }
    }

    @Test
    void goesOnWhereItWas() {
        assertFoundAfterStart();
    }

    @Test
    void isMadeAgainWhenItIsMissing() throws IOException {
        try (Stream<Path> files = Files.list(index())) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(index());
        assertFoundAfterStart();
    }

    @Test
    void isMadeAgainWhenItIsDamaged() throws IOException {
        Path file = largestFile();
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 0x55;
        Files.write(file, bytes);
        assertFoundAfterStart();
    }

    @Test
    void isMadeAgainWhenItIsCutOff() throws IOException {
        Path file = largestFile();
        Files.write(file, new byte[] {1, 2, 3});
        assertFoundAfterStart();
    }

    @Test
    void isMadeAnewByACommandAtRest() throws IOException {
        Files.write(largestFile(), new byte[] {1, 2, 3});
        CommandOutcome outcome = atRest("reindex");
        assertThat(outcome.output()).isEqualTo(String.format("20 messages can be searched%n"));
        assertThat(progress).containsExactly("Reading the messages of 1 channels ...");
        assertFoundAfterStart();
    }

    @Test
    void isMadeAnewByACommandWhileItIsServed() {
        try (TestServer server = TestServer.start(folder);
                TestClient alice = server.connect("alice")) {
            awaitFound(alice, "message", 20);
            CommandOutcome outcome = server.administer("", "reindex");
            assertThat(outcome.exitCode()).isZero();
            assertThat(outcome.output()).isEqualTo(String.format("20 messages can be searched%n"));
            awaitFound(alice, "message", 20);
        }
    }

    /** The index of what was there before is none of what a backup brings back. */
    @Test
    void isMadeAgainAfterARestore() throws IOException {
        Path backup = parent.resolve("backup.zip");
        assertThat(atRest("backup", backup.toString()).exitCode()).isZero();
        try (TestServer server = TestServer.start(folder);
                TestClient alice = server.connect("alice")) {
            alice.post("said after the backup");
            awaitFound(alice, "after", 1);
        }
        Path restored = parent.resolve("restored");
        Files.createDirectories(restored);
        FolderRestore.restore(restored, backup, null, line -> {});
        assertThat(restored.resolve("search")).doesNotExist();
        copyIndexInto(restored);

        try (TestServer server = TestServer.start(restored);
                TestClient alice = server.connect("alice")) {
            awaitFound(alice, "message", 20);
            awaitFound(alice, "after", 0);
        }
    }

    private void copyIndexInto(Path other) throws IOException {
        Path target = Files.createDirectory(other.resolve("search"));
        try (Stream<Path> files = Files.list(index())) {
            for (Path file : files.toList()) {
                Files.copy(file, target.resolve(file.getFileName()));
            }
        }
    }
}
