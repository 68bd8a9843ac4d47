package chat.lanyard.server.fault;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.server.TestServer;
import chat.lanyard.testsupport.RawFrame;
import chat.lanyard.testsupport.RawWebSocket;
import chat.lanyard.testsupport.TestClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody who stops reading is sent away, and loses nothing by it. */
class StalledReaderTest {
    private static final String LONG_TEXT = "x".repeat(8_000);
    private static final int MOST_MESSAGES = 5_000;

    @TempDir
    private Path folder;

    private TestServer server;
    private TestClient writer;

    @BeforeEach
    void start() {
        server = TestServer.start(folder).withUser("writer").withUser("reader");
        writer = server.connect("writer");
    }

    @AfterEach
    void stop() {
        writer.close();
        server.close();
    }

    @Test
    void isClosedWith4408AndGetsTheRestByResumingWhileOthersGetEverythingLive() {
        String token = server.token("reader");
        long last;
        long lastSeen;
        try (RawWebSocket stalled = RawWebSocket.connect(server.chatAddress(), 4096)) {
            stalled.upgrade(token);
            last = writeUntilItIsClosed();
            lastSeen = readUntil4408(stalled);
        }
        assertThat(lastSeen).isPositive().isLessThan(last);
        assertThat(sequences(writer.eventsThrough(last)))
                .isEqualTo(LongStream.rangeClosed(3, last).boxed().toList());
        try (TestClient again = server.connectWith(token)) {
            again.send(
                    "resume",
                    TestClient.object().set("cursors", TestClient.object().put(again.channel(), lastSeen)));
            assertThat(sequences(again.eventsThrough(last)))
                    .isEqualTo(
                            LongStream.rangeClosed(lastSeen + 1, last).boxed().toList());
        }
    }

    /** Returns the last sequence. */
    private long writeUntilItIsClosed() {
        long last = 0;
        for (int number = 0; number < MOST_MESSAGES && server.server().connectedPeople() > 1; number++) {
            last = writer.post(LONG_TEXT).get("sequence").longValue();
        }
        assertThat(server.server().connectedPeople()).isEqualTo(1);
        return last;
    }

    /** Returns the last sequence that came before. */
    private static long readUntil4408(RawWebSocket stalled) {
        long lastSeen = 0;
        RawFrame frame = stalled.readFrame();
        for (; frame.opcode() != RawFrame.CLOSE; frame = stalled.readFrame()) {
            if (frame.opcode() == RawFrame.TEXT) {
                List<Long> sequences = sequences(TestClient.parse(frame.text()).path("events"));
                lastSeen = sequences.isEmpty() ? lastSeen : sequences.get(sequences.size() - 1);
            }
        }
        assertThat(frame.closeCode()).isEqualTo(4408);
        return lastSeen;
    }

    private static List<Long> sequences(Iterable<JsonNode> events) {
        List<Long> sequences = new ArrayList<>();
        events.forEach(event -> sequences.add(event.get("sequence").longValue()));
        return sequences;
    }
}
