package chat.lanyard.client.sync;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.client.Http;
import chat.lanyard.client.TestServer;
import chat.lanyard.client.connection.ConnectionState;
import chat.lanyard.client.session.Session;
import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ProtocolLimits;
import chat.lanyard.testsupport.TestClient;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real client of somebody whom others have put into hundreds of channels, each as large as it can be. */
class CrowdedTest {
    private static final int MAKERS = 3;
    private static final int CHANNELS = MAKERS * ProtocolLimits.CHANNELS_PER_CREATOR + 1;

    @TempDir
    Path folder;

    private TestServer server;

    @BeforeEach
    void start() {
        server = new TestServer(folder);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void connectsAndComesBackAndMissesNothing() {
        Session victim = server.join("victim", "Victim");
        String id;
        try (TestClient client = connect(victim)) {
            id = client.welcome().at("/user/id").textValue();
        }
        Session last = null;
        List<String> made = List.of();
        for (int maker = 0; maker < MAKERS; maker++) {
            last = server.join("maker" + maker, "Maker");
            made = make(last, id, maker);
        }
        ChannelId beyondTheWelcome = new ChannelId(made.get(made.size() - 1));

        connectAndHear(victim, last, beyondTheWelcome, "first");
        Counting again = connectAndHear(victim, last, beyondTheWelcome, "again");
        assertThat(again.rebuilds).hasValue(0);
        assertThat(again.fewest).as("no channel is taken for one that was left").isEqualTo(CHANNELS);
    }

    /** Remembers the fewest channels that there ever were. */
    private static final class Counting extends RecordingListener {
        volatile int fewest = Integer.MAX_VALUE;

        @Override
        public void channelsChanged(List<ChannelView> changed) {
            fewest = Math.min(fewest, changed.size());
            super.channelsChanged(changed);
        }
    }

    private static TestClient connect(Session session) {
        return TestClient.open(session.chatUri(), session.accessToken());
    }

    /** What a client hears that connects, is told of all channels, and gets a message that is posted then. */
    private Counting connectAndHear(Session session, Session author, ChannelId channel, String text) {
        Counting heard = new Counting();
        ChatClient client = new ChatClient(session, Http.CLIENT, Clock.systemUTC(), folder.resolve("victim"));
        client.addListener(heard);
        client.start();
        await().untilAsserted(() -> {
            assertThat(heard.states).endsWith(ConnectionState.ONLINE);
            assertThat(heard.channels).hasSize(CHANNELS);
        });
        post(author, channel, text);
        await().untilAsserted(() -> assertThat(heard.events)
                .filteredOn(ChannelEvent.MessagePosted.class::isInstance)
                .extracting(
                        event -> ((ChannelEvent.MessagePosted) event).message().text())
                .contains(text));
        assertThat(heard.channels).hasSize(CHANNELS);
        client.close();
        client.closed().join();
        return heard;
    }

    private static void post(Session author, ChannelId channel, String text) {
        try (TestClient client = connect(author)) {
            ObjectNode message = TestClient.object()
                    .put("channelId", channel.value())
                    .put("clientMessageId", UUID.randomUUID().toString())
                    .put("text", text);
            assertThat(client.request("message.post", message).has("sequence")).isTrue();
        }
    }

    /** The ids of all channels that one person can make, with the victim in each. */
    private static List<String> make(Session maker, String victim, int number) {
        List<String> made = new ArrayList<>();
        try (TestClient client = connect(maker)) {
            List<String> asked = IntStream.range(0, ProtocolLimits.CHANNELS_PER_CREATOR)
                    .mapToObj(channel -> client.send("channel.create", full("room-" + number + "-" + channel)))
                    .toList();
            asked.forEach(id -> made.add(client.answer(id).get("channelId").textValue()));
            List<String> invitations = made.stream()
                    .map(channel -> client.send(
                            "channel.invite",
                            TestClient.object().put("channelId", channel).put("userId", victim)))
                    .toList();
            invitations.forEach(
                    id -> assertThat(client.answer(id).get("type").textValue()).isEqualTo("result"));
        }
        return made;
    }

    private static ObjectNode full(String name) {
        return TestClient.object()
                .put("kind", "private")
                .put("name", name)
                .put("topic", "🎉".repeat(ProtocolLimits.CHANNEL_TOPIC_CODE_POINTS))
                .put("description", "🎉".repeat(ProtocolLimits.CHANNEL_DESCRIPTION_CODE_POINTS));
    }

    private static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(50));
    }
}
