package chat.lanyard.server;

import static chat.lanyard.server.FileClient.bytes;
import static chat.lanyard.server.FileClient.post;
import static chat.lanyard.server.FileClient.sha256;
import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.server.administration.CommandOutcome;
import chat.lanyard.server.administration.ControlClient;
import chat.lanyard.testsupport.TestClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttachmentBackupTest {
    private static final byte[] CONTENT = bytes(100_000, 1);

    @TempDir
    private Path folder;

    private Path data;
    private Path content;
    private String id;

    @BeforeEach
    void oneFile() {
        data = folder.resolve("data");
        try (TestServer server = TestServer.start(data)) {
            server.withUser("alice");
            id = new FileClient(server, "alice").uploadId("a.bin", CONTENT);
            try (TestClient client = server.connect("alice")) {
                post(client, "a.bin", id);
            }
        }
        String hash = sha256(CONTENT);
        content = data.resolve("attachments").resolve(hash.substring(0, 2)).resolve(hash);
    }

    @Test
    void verifyNamesAContentThatIsMissingOrWasChanged() throws IOException {
        assertThat(verify().exitCode()).isZero();

        Files.write(content, bytes(100_000, 2));
        assertThat(verify().output() + verify().errors()).contains(content.getFileName() + " was changed");
        assertThat(verify().exitCode()).isEqualTo(1);

        Files.delete(content);
        assertThat(verify().output() + verify().errors()).contains(content.getFileName() + " is missing");
    }

    @Test
    void aBackupBringsContentsBack() throws IOException {
        Path backup = folder.resolve("backup.zip");
        try (TestServer server = TestServer.start(data)) {
            assertThat(server.administer("", "backup", backup.toString()).exitCode())
                    .isZero();
        }
        Path restored = folder.resolve("restored");
        FolderRestore.restore(restored, backup, null, line -> {});

        try (TestServer server = TestServer.start(restored)) {
            assertThat(new FileClient(server, "alice").download(id).body()).isEqualTo(CONTENT);
            assertThat(server.administer("", "verify").exitCode()).isZero();
        }
    }

    @Test
    void aFileThatIsLostIsNamedAndKeepsNobodyFromBackingUpAndRestoring() throws IOException {
        Files.delete(content);
        Path backup = folder.resolve("backup.zip");
        try (TestServer server = TestServer.start(data)) {
            CommandOutcome made = server.administer("", "backup", backup.toString());
            assertThat(made.exitCode()).as(made.errors()).isZero();
        }
        Path restored = folder.resolve("restored");
        List<String> progress = new ArrayList<>();
        FolderRestore.restore(restored, backup, null, progress::add);

        assertThat(progress).anyMatch(line -> line.contains(content.getFileName() + " is missing"));
    }

    @Test
    void aFileThatCannotBeReadIsNamedWhileTheBackupIsMade() throws IOException {
        Files.delete(content);
        Files.createDirectory(content);
        Files.writeString(content.resolve("inside"), "nothing of ours");
        Path backup = folder.resolve("backup.zip");
        try (TestServer server = TestServer.start(data)) {
            List<String> progress = new ArrayList<>();
            CommandOutcome made = ControlClient.run(
                    DataFolder.controlSocket(data), List.of("backup", backup.toString()), "", progress::add);
            assertThat(made.exitCode()).as(made.errors()).isZero();
            assertThat(progress)
                    .anySatisfy(line -> assertThat(line)
                            .startsWith("Warning: ")
                            .contains(content.getFileName().toString()));
            assertThat(server.administer("", "verify").exitCode()).isEqualTo(1);
        }
    }

    @Test
    void aRestoredBackupDoesNotBringBackAFileThatWasDeletedSince() throws IOException {
        Path backup = folder.resolve("backup.zip");
        try (TestServer server = TestServer.start(data)) {
            server.administer("", "backup", backup.toString());
            try (TestClient client = server.connect("alice")) {
                client.request(
                        "message.delete",
                        TestClient.object()
                                .put("channelId", client.channel())
                                .put(
                                        "messageId",
                                        client.channel() + ":"
                                                + client.general().get("lastSequence")));
            }
        }
        Path restored = folder.resolve("restored");
        FolderRestore.restore(restored, backup, data.resolve("erasures.ledger"), line -> {});

        try (TestServer server = TestServer.start(restored)) {
            assertThat(new FileClient(server, "alice").download(id).statusCode())
                    .isEqualTo(404);
        }
    }

    private CommandOutcome verify() {
        try (TestServer server = TestServer.start(data)) {
            return server.administer("", "verify");
        }
    }
}
