package chat.lanyard.client.sync;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.client.Http;
import chat.lanyard.client.TestServer;
import chat.lanyard.protocol.frame.ChannelEvent;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real clients on a real server that goes away under them. */
class ManyClientsTest {
    private static final int CLIENTS = 8;
    private static final int MESSAGES = 40;

    @TempDir
    Path folder;

    private final List<ChatClient> clients = new ArrayList<>();
    private final List<RecordingListener> heard = new ArrayList<>();
    private TestServer server;

    @BeforeEach
    void start() {
        server = new TestServer(folder);
        for (int i = 0; i < CLIENTS; i++) {
            RecordingListener listener = new RecordingListener();
            ChatClient client = new ChatClient(
                    server.join("user" + i, "User " + i), Http.CLIENT, Clock.systemUTC(), folder.resolve("clients"));
            client.addListener(listener);
            clients.add(client);
            heard.add(listener);
        }
        clients.forEach(ChatClient::start);
        await(() -> assertThat(heard).allMatch(listener -> !listener.channels.isEmpty()));
    }

    @AfterEach
    void stop() {
        clients.forEach(ChatClient::close);
        server.close();
    }

    @Test
    void loseAndDoubleNothingAndSeeOneOrder() {
        for (int message = 0; message < MESSAGES; message++) {
            sendFromEach(message);
            if (message == MESSAGES / 4 || message == MESSAGES / 2) {
                waitForSome(message);
                server.stop();
                sendFromEach(MESSAGES + message);
                server.restart();
                clients.forEach(ChatClient::retryNow);
            }
        }
        int expected = CLIENTS * (MESSAGES + 2);
        await(() -> assertThat(heard).allMatch(listener -> texts(listener).size() >= expected));
        List<String> first = texts(heard.get(0));
        assertThat(first).hasSize(expected).doesNotHaveDuplicates();
        assertThat(heard).allSatisfy(listener -> {
            assertThat(texts(listener)).isEqualTo(first);
            List<Long> sequences = listener.sequences();
            assertThat(sequences).isSorted().doesNotHaveDuplicates();
            assertThat(sequences.get(sequences.size() - 1) - sequences.get(0)).isEqualTo(sequences.size() - 1L);
        });
        await(() -> assertThat(heard)
                .allMatch(listener -> listener.latest.values().stream()
                        .allMatch(message -> message.state() == OutgoingMessage.State.STORED)));
    }

    private void sendFromEach(int message) {
        for (int i = 0; i < CLIENTS; i++) {
            clients.get(i).posts().send(heard.get(i).channels.get(0).id(), i + "/" + message);
        }
    }

    /** So that the server goes away in the middle of the talk. */
    private void waitForSome(int message) {
        await(() -> assertThat(texts(heard.get(0))).hasSizeGreaterThan(message));
    }

    /** In the order in which this client saw them; who joined meanwhile is left out. */
    private static List<String> texts(RecordingListener listener) {
        return listener.events.stream()
                .filter(ChannelEvent.MessagePosted.class::isInstance)
                .map(event -> ((ChannelEvent.MessagePosted) event).message().text())
                .toList();
    }

    private static void await(ThrowingRunnable assertion) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(50))
                .untilAsserted(assertion);
    }
}
