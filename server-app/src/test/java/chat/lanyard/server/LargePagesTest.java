package chat.lanyard.server;

import static chat.lanyard.server.ChannelTalk.about;
import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.protocol.value.ProtocolLimits;
import chat.lanyard.testsupport.TestClient;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages of what is as large as it can be: none is larger than a frame, and together they have all. */
class LargePagesTest {
    private TestServer server;
    private TestClient bob;

    @BeforeEach
    void start(@TempDir Path folder) {
        server = TestServer.start(folder).withUser("bob");
        bob = server.connect("bob");
    }

    @AfterEach
    void stop() {
        bob.close();
        server.close();
    }

    @Test
    void whatIsBrowsedFitsIntoAFrame() {
        List<String> made = ask(
                "channel.create",
                IntStream.range(0, 60).mapToObj(LargePagesTest::full).toList(),
                "channelId");

        List<String> found = new ArrayList<>();
        boolean more = true;
        while (more) {
            ObjectNode request = TestClient.object().put("query", "large-").put("limit", 100);
            if (!found.isEmpty()) {
                request.put("after", found.get(found.size() - 1));
            }
            JsonNode page = fitting(bob.request("channel.browse", request));
            found.addAll(page.get("channels").findValuesAsText("id"));
            more = page.get("more").booleanValue();
        }

        assertThat(found).containsExactlyElementsOf(made);
    }

    @Test
    void whatIsSavedFitsIntoAFrame() {
        String text = "長".repeat(ProtocolLimits.TEXT_CODE_POINTS);
        List<String> posted = ask(
                "message.post",
                IntStream.range(0, 30)
                        .mapToObj(number -> bob.message(UUID.randomUUID().toString(), text))
                        .toList(),
                "messageId");
        ask(
                "message.save",
                posted.stream()
                        .map(message -> about(bob.channel()).put("messageId", message))
                        .toList(),
                "requestId");

        List<String> found = new ArrayList<>();
        ObjectNode request = TestClient.object().put("limit", 200);
        boolean more = true;
        while (more) {
            JsonNode page = fitting(bob.request("saved", request.deepCopy()));
            JsonNode messages = page.get("messages");
            found.addAll(messages.findValuesAsText("messageId"));
            request.set("before", messages.get(messages.size() - 1).get("savedSequence"));
            more = page.get("more").booleanValue();
        }

        assertThat(found).containsExactlyInAnyOrderElementsOf(posted).hasSize(30);
    }

    private List<String> ask(String type, List<ObjectNode> requests, String member) {
        List<String> asked =
                requests.stream().map(request -> bob.send(type, request)).toList();
        return asked.stream().map(id -> bob.answer(id).get(member).textValue()).toList();
    }

    private static JsonNode fitting(JsonNode answer) {
        assertThat(answer.get("type").textValue()).isEqualTo("result");
        assertThat(answer.toString().getBytes(StandardCharsets.UTF_8).length)
                .isLessThanOrEqualTo(ProtocolLimits.SERVER_FRAME_BYTES);
        return answer;
    }

    private static ObjectNode full(int number) {
        return TestClient.object()
                .put("kind", "public")
                .put("name", "large-" + (100 + number))
                .put("topic", "🎉".repeat(ProtocolLimits.CHANNEL_TOPIC_CODE_POINTS))
                .put("description", "🎉".repeat(ProtocolLimits.CHANNEL_DESCRIPTION_CODE_POINTS));
    }
}
