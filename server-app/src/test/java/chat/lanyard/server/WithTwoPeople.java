package chat.lanyard.server;

import chat.lanyard.testsupport.TestClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** A server and two people at it, anew for each test. */
abstract class WithTwoPeople extends WithAccounts {
    TestClient alice;

    TestClient bob;

    @Override
    void startAgain() {
        super.startAgain();
        alice = server.connect("alice");
        bob = server.connect("bob");
    }

    @Override
    @AfterEach
    void stop() {
        alice.close();
        bob.close();
        super.stop();
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
