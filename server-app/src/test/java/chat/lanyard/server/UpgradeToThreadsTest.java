package chat.lanyard.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.lanyard.testsupport.TestClient;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A folder from before there were threads, when a message could answer any other and a reply did not say in the log below
 * what it stands; see the README beside the archive.
 */
class UpgradeToThreadsTest {
    @TempDir
    Path parent;

    private ReleasedFolder released;
    private Path folder;

    @BeforeEach
    void unpack() throws IOException {
        released = ReleasedFolder.unpack("folder-0.1.0-replies", parent);
        folder = released.path();
    }

    private long fact(String name) {
        return released.number(name);
    }

    private List<Long> replies(String root) {
        return Stream.of(released.fact("replies." + released.fact(root)).split(" "))
                .map(Long::valueOf)
                .toList();
    }

    private String message(long sequence) {
        return released.fact("channel") + ":" + sequence;
    }

    private ObjectNode about(long sequence) {
        return TestClient.object().put("channelId", released.fact("channel")).put("messageId", message(sequence));
    }

    /** Every post with the message that it answers, as whoever resumes from the beginning is told. */
    private Map<Long, String> resumed(TestClient client, long through) {
        client.send(
                "resume", TestClient.object().set("cursors", TestClient.object().put(client.channel(), 0)));
        return answers(client.eventsThrough(through));
    }

    private Map<Long, String> ofHistory(TestClient client) {
        JsonNode page = client.request(
                "history",
                TestClient.object().put("channelId", client.channel()).put("limit", 100));
        return answers(page.get("events"));
    }

    private static Map<Long, String> answers(Iterable<JsonNode> events) {
        Map<Long, String> answers = new TreeMap<>();
        for (JsonNode event : events) {
            if (event.get("event").textValue().equals("message.posted")) {
                answers.put(
                        event.get("sequence").longValue(),
                        event.at("/message/replyTo").asText("").replace("null", ""));
            }
        }
        return answers;
    }

    private Map<Long, String> expected() {
        Map<Long, String> expected = new TreeMap<>();
        Stream.of("one", "two", "three", "gone", "toNoMessage").forEach(name -> expected.put(fact(name), ""));
        Stream.of("one", "three", "gone")
                .forEach(root -> replies(root).forEach(reply -> expected.put(reply, message(fact(root)))));
        return expected;
    }

    private static void assertWell(TestServer server) {
        assertThat(server.administer("", "verify").output()).contains("all well");
    }

    @Test
    void everyReplyStandsBelowTheFirstMessageOfItsThread() {
        try (TestServer server = TestServer.start(folder);
                TestClient alice = server.connect("alice")) {
            assertWell(server);
            assertThat(resumed(alice, fact("lastSequence"))).isEqualTo(expected());
            assertThat(ofHistory(alice)).isEqualTo(expected());
            for (String root : List.of("one", "gone", "three")) {
                assertThat(answers(alice.request("thread", about(fact(root)).put("limit", 50))
                                        .get("events"))
                                .keySet())
                        .containsAll(replies(root))
                        .hasSize(replies(root).size() + 1);
            }
            assertThat(alice.request("threads", TestClient.object()).get("threads"))
                    .filteredOn(thread -> thread.get("messageId").textValue().equals(message(fact("one"))))
                    .singleElement()
                    .satisfies(thread ->
                            assertThat(thread.get("replies").intValue()).isEqualTo(4));
            assertThat(alice.general().get("unread").longValue()).isEqualTo(fact("alice.unread"));
            assertThat(alice.general().get("mentions").longValue()).isEqualTo(fact("alice.mentions"));
        }
    }

    @Test
    void aNewReplyToAnOldOneStandsInTheSameThread() {
        try (TestServer server = TestServer.start(folder);
                TestClient bob = server.connect("bob")) {
            long deepest = replies("one").get(3);
            JsonNode posted = bob.request(
                    "message.post",
                    bob.message(UUID.randomUUID().toString(), "today").put("replyTo", message(deepest)));

            assertThat(ofHistory(bob)).containsEntry(posted.get("sequence").longValue(), message(fact("one")));
            assertWell(server);
        }
    }

    @Test
    void searchTellsTheThread() {
        try (TestServer server = TestServer.start(folder);
                TestClient bob = server.connect("bob")) {
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(
                                    bob.request("search", TestClient.object().put("query", "needle"))
                                            .at("/hits/0/replyTo")
                                            .textValue())
                            .isEqualTo(message(fact("one"))));
        }
    }

    @Test
    void anOldReplyThatIsDeletedStaysInItsThreadThroughRepairBackupAndRestore() throws IOException {
        List<Long> replies = replies("one");
        try (TestServer server = TestServer.start(folder);
                TestClient bob = server.connect("bob");
                TestClient carol = server.connect("carol")) {
            assertThat(carol.request("message.delete", about(replies.get(1))).has("sequence"))
                    .isTrue();
            assertThat(ofHistory(bob)).isEqualTo(expected());
            assertThat(bob.request("thread", about(fact("one")).put("limit", 50))
                            .get("events")
                            .findValuesAsText("text"))
                    .hasSize(5);
            assertThat(server.administer("", "backup", parent.resolve("b.zip").toString())
                            .exitCode())
                    .isZero();
        }
        try (OfflineAdministration offline = OfflineAdministration.open(folder)) {
            assertThat(offline.administration().repairProjections().faults()).isEmpty();
        }
        FolderRestore.restore(parent.resolve("restored"), parent.resolve("b.zip"), null, line -> {});
        for (String each : List.of("data", "restored")) {
            try (TestServer server = TestServer.start(parent.resolve(each));
                    TestClient bob = server.connect("bob")) {
                assertWell(server);
                assertThat(resumed(bob, fact("lastSequence") + 1)).isEqualTo(expected());
            }
        }
    }

    @Test
    void verifyFindsWhereAReplyIsKeptInTheWrongThreadAndRepairMendsIt() throws IOException, SQLException {
        TestServer.start(folder).close();
        try (Connection connection = DriverManager.getConnection(
                "jdbc:h2:file:" + folder.resolve("lanyard") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE")) {
            connection
                    .createStatement()
                    .execute("UPDATE earlier_reply SET root = " + fact("two") + " WHERE sequence = "
                            + replies("one").get(2));
            connection.createStatement().execute("INSERT INTO earlier_reply VALUES ('nowhere', 1, 1)");
        }

        try (OfflineAdministration offline = OfflineAdministration.open(folder)) {
            assertThat(offline.administration().verify().faults())
                    .anyMatch(fault -> fault.contains(
                            "does not keep what event " + replies("one").get(2) + " changed"))
                    .anyMatch(fault -> fault.contains("earlier_reply"));
            assertThat(offline.administration().repairProjections().faults()).isEmpty();
            assertThat(offline.administration().verify().faults()).isEmpty();
        }
    }
}
