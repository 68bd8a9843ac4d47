package chat.lanyard.server;

import chat.lanyard.testsupport.TestClient;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A server and two people at it, anew for each test. */
abstract class WithTwoPeople {
    @TempDir
    static Path template;

    @TempDir
    Path folder;

    TestServer server;
    TestClient alice;
    TestClient bob;

    @BeforeAll
    static void createAccounts() {
        Accounts.create(template, "alice", "bob");
    }

    @BeforeEach
    void start() {
        Accounts.copy(template, folder);
        startAgain();
    }

    private void connect() {
        alice = server.connect("alice");
        bob = server.connect("bob");
    }

    @AfterEach
    void stop() {
        alice.close();
        bob.close();
        server.close();
    }

    void startAgain() {
        server = TestServer.start(folder);
        connect();
    }

    void restart() {
        stop();
        startAgain();
    }

    /** What names a message that this client, or another one, has posted in the channel where everybody is. */
    static ObjectNode about(TestClient client, JsonNode posted) {
        return TestClient.object()
                .put("channelId", client.channel())
                .put("messageId", posted.get("messageId").textValue());
    }

    static String code(JsonNode error) {
        return error.at("/error/code").textValue();
    }

    static JsonNode edit(TestClient client, JsonNode posted, String text) {
        return client.request("message.edit", about(client, posted).put("text", text));
    }

    static JsonNode delete(TestClient client, JsonNode posted) {
        return client.request("message.delete", about(client, posted));
    }

    static long sequence(JsonNode node) {
        return node.get("sequence").longValue();
    }

    /** The newest events of the channel where everybody is. */
    List<JsonNode> history() {
        List<JsonNode> events = new ArrayList<>();
        alice.request(
                        "history",
                        TestClient.object().put("channelId", alice.channel()).put("limit", 200))
                .get("events")
                .forEach(events::add);
        return events;
    }
}
