package chat.lanyard.server;

import static chat.lanyard.server.ChannelTalk.create;
import static chat.lanyard.server.ChannelTalk.error;
import static chat.lanyard.server.ChannelTalk.id;
import static chat.lanyard.server.ChannelTalk.openDirect;
import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.protocol.value.ProtocolLimits;
import chat.lanyard.testsupport.TestClient;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What somebody can do to others by putting them into very many channels: nothing. */
class CrowdedTest {
    /** With two more people, no set of them is too large for a conversation. */
    private static final int PEOPLE_BESIDE = ProtocolLimits.DIRECT_MEMBERS - 2;

    private static final int CROWD = 10;

    private TestServer server;

    @BeforeEach
    void start(@TempDir Path folder) {
        server = TestServer.start(folder).withUser("mallory").withUser("bob").withUser("carol");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aLimitOfConversationsCountsForWhoOpensThemAndForNobodyElse() {
        String victim = bob();
        List<String> crowd = IntStream.range(0, CROWD).mapToObj(this::somebody).toList();
        try (TestClient mallory = server.connect("mallory");
                TestClient carol = server.connect("carol")) {
            List<ObjectNode> sets = IntStream.range(1, 1 << CROWD)
                    .boxed()
                    .sorted(Comparator.comparing(Integer::bitCount))
                    .filter(chosen -> Integer.bitCount(chosen) <= PEOPLE_BESIDE)
                    .map(chosen -> people(victim, crowd, chosen))
                    .limit(ProtocolLimits.CONVERSATIONS_PER_OPENER)
                    .toList();
            assertThat(answers(mallory, sets))
                    .allSatisfy(answer -> assertThat(answer.has("channelId")).isTrue());
            assertThat(error(openDirect(mallory, carol))).isEqualTo("invalid_request");
        }

        try (TestClient bob = server.connect("bob");
                TestClient carol = server.connect("carol")) {
            assertThat(create(bob, "public", "my-own").has("channelId")).isTrue();
            String together = openDirect(carol, bob).get("channelId").textValue();
            JsonNode members = ChannelTalk.ask(bob, "channel.members", together).get("members");
            assertThat(List.of(members.get(0).textValue(), members.get(1).textValue()))
                    .containsExactlyInAnyOrder(id(bob), id(carol));
        }
    }

    private String somebody(int number) {
        try (TestClient client = server.withUser("crowd" + number).connect("crowd" + number)) {
            return id(client);
        }
    }

    private String bob() {
        try (TestClient client = server.connect("bob")) {
            return id(client);
        }
    }

    /** Bob and the chosen ones of a crowd. */
    private static ObjectNode people(String bob, List<String> crowd, int chosen) {
        ObjectNode members = TestClient.object();
        members.withArray("userIds").add(bob);
        IntStream.range(0, crowd.size())
                .filter(number -> (chosen & 1 << number) != 0)
                .forEach(number -> members.withArray("userIds").add(crowd.get(number)));
        return members;
    }

    /** Some at a time, for a server keeps only so many waiting. */
    private static List<JsonNode> answers(TestClient client, List<ObjectNode> requests) {
        List<JsonNode> answers = new ArrayList<>();
        List<String> asked = new ArrayList<>();
        for (ObjectNode request : requests) {
            asked.add(client.send("direct.open", request));
            if (asked.size() == 50 || answers.size() + asked.size() == requests.size()) {
                asked.forEach(id -> answers.add(client.answer(id)));
                asked.clear();
            }
        }
        return answers;
    }
}
