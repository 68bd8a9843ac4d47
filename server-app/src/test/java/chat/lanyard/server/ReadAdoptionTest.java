package chat.lanyard.server;

import static chat.lanyard.testsupport.TestClient.object;
import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.testsupport.TestClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of a version that wrote no personal logs gets them at the first start. */
class ReadAdoptionTest {
    @TempDir
    Path folder;

    @Test
    void writesWhatWasReadAndWhomAMessageNamedIntoTheLogs() throws Exception {
        try (TestServer server = TestServer.start(folder)
                        .withUser("alice")
                        .withUser("bob")
                        .withUser("carol");
                TestClient alice = server.connect("alice");
                TestClient bob = server.connect("bob")) {
            alice.post("one @here");
            alice.post("two @bob and @channel");
            alice.post("three @bob");
            bob.request("read", object().put("channelId", bob.channel()).put("sequence", 4));
        }
        makeOld();

        try (TestServer server = TestServer.start(folder)) {
            assertThat(server.administer("", "verify").exitCode()).isZero();
            try (TestClient bob = server.connect("bob");
                    TestClient carol = server.connect("carol")) {
                assertCounts(bob, 4, 2, 2);
                assertCounts(carol, 3, 3, 2);
                assertThat(own(bob)).hasSize(1);
                assertThat(own(bob).get(0).get("readSequence").longValue()).isEqualTo(4);
                assertThat(own(carol)).isEmpty();
            }
        }
        try (TestServer server = TestServer.start(folder);
                TestClient bob = server.connect("bob")) {
            assertThat(own(bob)).hasSize(1);
        }
    }

    private static void assertCounts(TestClient client, long read, long unread, long mentions) {
        assertThat(List.of("readSequence", "unread", "mentions"))
                .extracting(count -> client.general().get(count).longValue())
                .containsExactly(read, unread, mentions);
    }

    private static JsonNode own(TestClient client) {
        return client.request("history", object().put("channelId", "me")).get("events");
    }

    /** Takes away what that version had not, and puts there what it had instead. */
    private void makeOld() throws Exception {
        String url = "jdbc:h2:file:" + folder.resolve("lanyard") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String sql : List.of(
                    "DELETE FROM channel_event WHERE channel_id LIKE 'me:%'",
                    "DELETE FROM channel WHERE kind = 'PERSONAL'",
                    "INSERT INTO mention SELECT (SELECT id FROM account WHERE username = 'bob'), channel_id, 5"
                            + " FROM mention WHERE account_id = '*' AND sequence = 5",
                    "UPDATE membership SET mentions = mentions + 1"
                            + " WHERE account_id = (SELECT id FROM account WHERE username = 'bob')",
                    "DELETE FROM mention WHERE account_id = '*'",
                    "INSERT INTO server_property VALUES ('personal-logs-due', 'true')",
                    "DELETE FROM server_property WHERE property_name LIKE 'anchored-%'")) {
                assertThat(statement.executeUpdate(sql)).as(sql).isPositive();
            }
        }
        Files.delete(folder.resolve("lanyard.anchor"));
    }
}
