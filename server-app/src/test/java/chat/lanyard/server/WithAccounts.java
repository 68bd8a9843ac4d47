package chat.lanyard.server;

import chat.lanyard.testsupport.TestClient;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A server where Alice and Bob have accounts, anew for each test. */
abstract class WithAccounts {
    @TempDir
    static Path template;

    @TempDir
    Path folder;

    TestServer server;

    @BeforeAll
    static void createAccounts() {
        Accounts.create(template, "alice", "bob");
    }

    @BeforeEach
    void start() {
        Accounts.copy(template, folder);
        startAgain();
    }

    void startAgain() {
        server = TestServer.start(folder);
    }

    @AfterEach
    void stop() {
        server.close();
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
}
