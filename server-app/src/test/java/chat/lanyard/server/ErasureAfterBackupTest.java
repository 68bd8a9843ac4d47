package chat.lanyard.server;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.server.backup.ErasureLedger;
import chat.lanyard.testsupport.TestClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was deleted after a backup stays deleted when the backup is restored. */
class ErasureAfterBackupTest {
    @TempDir
    Path parent;

    private Path folder;
    private Path ledger;
    private Path backup;

    @BeforeEach
    void choose() {
        folder = parent.resolve("data");
        ledger = folder.resolve("erasures.ledger");
        backup = parent.resolve("backup.zip");
    }

    private static void backUp(TestServer server, Path file) {
        assertThat(server.administer("", "backup", file.toString()).exitCode()).isZero();
    }

    private static void delete(TestClient client, JsonNode posted) {
        JsonNode answer = client.request(
                "message.delete",
                TestClient.object()
                        .put("channelId", client.channel())
                        .put("messageId", posted.get("messageId").textValue()));
        assertThat(answer.get("type").textValue()).isEqualTo("result");
    }

    private static void edit(TestClient client, JsonNode posted, String text) {
        client.request(
                "message.edit",
                TestClient.object()
                        .put("channelId", client.channel())
                        .put("messageId", posted.get("messageId").textValue())
                        .put("text", text));
    }

    private void loseTheDatabase() throws IOException {
        Files.delete(folder.resolve("lanyard.mv.db"));
    }

    /** Everything in the only channel of a folder. */
    private static List<JsonNode> history(Path path) {
        try (TestServer server = TestServer.start(path);
                TestClient alice = server.connect("alice")) {
            assertThat(server.administer("", "verify").exitCode()).isZero();
            List<JsonNode> events = new ArrayList<>();
            alice.request("history", TestClient.object().put("channelId", alice.channel()))
                    .get("events")
                    .forEach(events::add);
            return events;
        }
    }

    /** A message with an edit in a backup, deleted afterwards. */
    private void deleteAfterBackup() {
        try (TestServer server = TestServer.start(folder).withUser("alice");
                TestClient alice = server.connect("alice")) {
            JsonNode secret = alice.post("the secret");
            edit(alice, secret, "the secret, edited");
            alice.post("stays");
            backUp(server, backup);
            delete(alice, secret);
        }
    }

    @Test
    void isDeletedAgainFromTheLedgerInTheFolder() throws Exception {
        deleteAfterBackup();
        assertThat(Files.readAllLines(ledger)).hasSize(2);
        loseTheDatabase();

        FolderRestore.restore(folder, backup, null, line -> {});

        List<JsonNode> events = history(folder);
        assertThat(events.toString()).doesNotContain("the secret").contains("stays");
        assertThat(events.stream().filter(event -> event.path("erased").booleanValue()))
                .hasSize(2);
        assertThat(events.get(events.size() - 1).get("event").textValue()).isEqualTo("message.deleted");
    }

    @Test
    void isDeletedAgainFromALedgerThatIsNamed() throws Exception {
        deleteAfterBackup();
        Path target = parent.resolve("another computer");

        FolderRestore.restore(target, backup, ledger, line -> {});

        assertThat(history(target).toString()).doesNotContain("the secret");
        assertThat(ErasureLedger.read(target.resolve("erasures.ledger"))).hasSize(2);
    }

    @Test
    void comesBackOnlyIfNoLedgerIsThere() throws Exception {
        deleteAfterBackup();
        Path target = parent.resolve("another computer");

        FolderRestore.restore(target, backup, null, line -> {});

        assertThat(history(target).toString()).contains("the secret");
    }

    /** After a restore the log goes on where the backup ended, with other messages at the places of the lost ones. */
    @Test
    void doesNotTakeAnotherMessageAlongThatGotTheSamePlace() throws Exception {
        long place;
        try (TestServer server = TestServer.start(folder).withUser("alice");
                TestClient alice = server.connect("alice")) {
            backUp(server, backup);
            JsonNode lost = alice.post("deleted and lost");
            place = lost.get("sequence").longValue();
            delete(alice, lost);
        }
        loseTheDatabase();
        FolderRestore.restore(folder, backup, null, line -> {});
        Path second = parent.resolve("second.zip");
        try (TestServer server = TestServer.start(folder);
                TestClient alice = server.connect("alice")) {
            assertThat(alice.post("innocent").get("sequence").longValue()).isEqualTo(place);
            backUp(server, second);
        }
        loseTheDatabase();

        FolderRestore.restore(folder, second, null, line -> {});

        assertThat(ErasureLedger.read(ledger)).extracting("sequence").containsExactly(place);
        assertThat(history(folder).toString()).contains("innocent");
    }

    /** The process may die between its commit and the ledger. */
    @Test
    void isInTheLedgerAgainAfterTheNextStart() throws Exception {
        deleteAfterBackup();
        List<String> lines = Files.readAllLines(ledger);
        Files.writeString(ledger, lines.get(0) + "\n" + lines.get(1).substring(0, 20), StandardCharsets.UTF_8);

        TestServer.start(folder).close();

        assertThat(Files.readAllLines(ledger)).isEqualTo(lines);
    }
}
