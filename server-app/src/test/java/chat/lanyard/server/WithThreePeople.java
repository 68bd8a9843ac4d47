package chat.lanyard.server;

import static chat.lanyard.server.ChannelTalk.ask;
import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.testsupport.TestClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** A server for all tests of a class, and three people who connect anew for each. */
abstract class WithThreePeople {
    static TestServer server;
    TestClient alice;
    TestClient bob;
    TestClient carol;
    String name;

    @BeforeAll
    static void start(@TempDir Path folder) {
        server = TestServer.start(folder).withUser("alice").withUser("bob").withUser("carol");
    }

    @AfterAll
    static void stop() {
        try (TestServer served = server) {
            assertThat(served.administer("", "verify").output()).contains("all well");
        }
    }

    @BeforeEach
    void connect(TestInfo test) {
        alice = server.connect("alice");
        bob = server.connect("bob");
        carol = server.connect("carol");
        name = test.getTestMethod().orElseThrow().getName().toLowerCase(Locale.ROOT);
    }

    @AfterEach
    void disconnect() {
        List.of(alice, bob, carol).forEach(TestClient::close);
    }

    static JsonNode browse(TestClient client, String query) {
        return client.request("channel.browse", TestClient.object().put("query", query))
                .get("channels");
    }

    static List<String> members(TestClient client, String channel) {
        return texts(ask(client, "channel.members", channel).get("members"));
    }

    static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::textValue)
                .toList();
    }
}
