package chat.lanyard.server.fault;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.server.OfflineAdministration;
import chat.lanyard.server.cli.Main;
import chat.lanyard.testsupport.TestClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The search index of a server that is killed at any moment holds every message once when it comes back. */
class KilledIndexTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int ROUNDS = 3;
    private static final int MESSAGES = 40;

    @TempDir
    Path folder;

    private String token;

    @BeforeEach
    void account() throws IOException {
        try (OfflineAdministration offline = OfflineAdministration.open(folder)) {
            offline.administration().addUser("alice", "correct horse battery", null);
            token = offline.administration().issueToken("alice", Duration.ofHours(1));
        }
    }

    private ServerProcess serve() throws IOException {
        return new ServerProcess(
                List.of(),
                Main.class.getName(),
                List.of(
                        "serve",
                        "--data=" + folder,
                        "--bind=127.0.0.1",
                        "--port=0",
                        "--chat-port=0",
                        "--rate-limits=off"),
                folder.resolve("serve.err"));
    }

    @Test
    void holdsEveryMessageOnceAfterEachKill() throws IOException {
        for (int round = 1; round <= ROUNDS; round++) {
            try (ServerProcess server = serve();
                    TestClient alice = TestClient.open(server.chat(), token)) {
                int before = (round - 1) * MESSAGES;
                awaitFound(alice, before);
                JsonNode first = alice.post("hammer");
                for (int i = 1; i < MESSAGES; i++) {
                    alice.post("hammer " + i);
                }
                alice.request(
                        "message.edit",
                        TestClient.object()
                                .put("channelId", alice.channel())
                                .put("messageId", first.get("messageId").textValue())
                                .put("text", "hammer, edited"));
                if (round % 2 == 0) {
                    awaitFound(alice, before + MESSAGES);
                }
                server.kill();
            }
        }
        try (ServerProcess server = serve();
                TestClient alice = TestClient.open(server.chat(), token)) {
            awaitFound(alice, ROUNDS * MESSAGES);
            assertThat(search(alice, "edited", null).get("hits")).hasSize(ROUNDS);
        }
    }

    private static JsonNode search(TestClient client, String query, String before) {
        return client.request(
                "search",
                TestClient.object().put("query", query).put("limit", 50).put("before", before));
    }

    private static void awaitFound(TestClient client, int count) {
        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(found(client)).isEqualTo(count));
    }

    private static int found(TestClient client) {
        JsonNode page = search(client, "hammer", null);
        int found = page.get("hits").size();
        while (page.get("more").booleanValue()) {
            JsonNode last = page.get("hits").get(page.get("hits").size() - 1);
            page = search(client, "hammer", last.get("messageId").textValue());
            found += page.get("hits").size();
        }
        return found;
    }
}
