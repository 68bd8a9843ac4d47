package chat.lanyard.server;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.server.verification.LogVerifier;
import chat.lanyard.testsupport.TestClient;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** A copy of a log with every kind of event in it, which a test changes behind the server's back. */
abstract class WithTamperedLog {
    /** Events 1 to 18, with every kind among them, and three of Bob's own; 6 is edited and has reactions, 8 and its edit 9 are erased. */
    @TempDir
    static Path template;

    @TempDir
    Path folder;

    @BeforeAll
    static void writeALog() {
        try (TestServer server = TestServer.start(template)
                        .withUser("alice")
                        .withUser("bob")
                        .withUser("carol");
                TestClient alice = server.connect("alice");
                TestClient bob = server.connect("bob")) {
            alice.post("four");
            alice.post("@bob five");
            JsonNode six = bob.post("six");
            bob.request("message.edit", about(bob, six).put("text", "seven"));
            JsonNode eight = alice.post("@bob secret");
            alice.request("message.edit", about(alice, eight).put("text", "more secret"));
            alice.request("reaction.add", about(alice, eight).put("emoji", "👀"));
            alice.request("message.delete", about(alice, eight));
            alice.request("reaction.add", about(alice, six).put("emoji", "👍"));
            alice.request("reaction.add", about(alice, six).put("emoji", "x"));
            alice.request("reaction.remove", about(alice, six).put("emoji", "x"));
            server.administer("", "user", "delete", "carol");
            bob.post("sixteen");
            alice.post("seventeen @bob");
            alice.post("eighteen");
            bob.request(
                    "read", TestClient.object().put("channelId", bob.channel()).put("sequence", 16));
            bob.request(
                    "channel.mute",
                    TestClient.object().put("channelId", bob.channel()).put("muted", true));
            bob.request("message.save", about(bob, six));
        }
    }

    static ObjectNode about(TestClient client, JsonNode posted) {
        return TestClient.object()
                .put("channelId", client.channel())
                .put("messageId", posted.get("messageId").textValue());
    }

    void copyTemplate() {
        Accounts.copy(template, folder);
    }

    void tamper(String... statements) throws Exception {
        copyTemplate();
        String url = "jdbc:h2:file:" + folder.resolve("lanyard") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE";
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                boolean changed = statement.execute(sql) || statement.getUpdateCount() > 0;
                assertThat(changed || sql.matches("(ALTER|SET).*")).as(sql).isTrue();
            }
        }
    }

    LogVerifier.Report verify() throws IOException {
        try (OfflineAdministration offline = OfflineAdministration.open(folder)) {
            return offline.administration().verify();
        }
    }

    void assertFault(String fault) throws IOException {
        assertThat(verify().faults()).anySatisfy(found -> assertThat(found).contains(fault));
    }

    LogVerifier.Report repair() throws IOException {
        try (OfflineAdministration offline = OfflineAdministration.open(folder)) {
            return offline.administration().repairProjections();
        }
    }
}
