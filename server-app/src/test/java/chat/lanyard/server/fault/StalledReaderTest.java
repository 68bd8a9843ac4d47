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
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody who stops reading is sent away, and loses nothing by it. */
class StalledReaderTest {
    /** 32,000 bytes. */
    private static final String LONGEST_TEXT = "\uD834\uDD1E".repeat(8_000);

    /** Three times the 4 MiB that may wait, for some of it waits in the system's own buffers. */
    private static final int MESSAGES = 400;

    private static final int AT_A_TIME = 20;

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
        try (RawWebSocket stalled = RawWebSocket.connect(server.chatAddress(), 64 * 1024)) {
            stalled.upgrade(token);
            last = writeMoreThanCanWait();
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

    /** Some at a time, for a reader that takes nothing for 30 seconds is not waited for. Returns the last sequence. */
    private long writeMoreThanCanWait() {
        long last = 0;
        for (int number = 0; number < MESSAGES; number += AT_A_TIME) {
            List<String> requests = new ArrayList<>();
            for (int one = 0; one < AT_A_TIME; one++) {
                requests.add(writer.send(
                        "message.post", writer.message(UUID.randomUUID().toString(), LONGEST_TEXT)));
            }
            for (String request : requests) {
                last = writer.answer(request).get("sequence").longValue();
            }
        }
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
