package chat.lanyard.server;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.testsupport.RawWebSocket;
import chat.lanyard.testsupport.TestClient;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Catching up with a log of some 20,000 events. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ResumeTest {
    private static final int EVENTS = 20_002;

    private TestServer server;

    @BeforeAll
    void fillTheLog(@TempDir Path folder) {
        server = TestServer.start(folder).withUser("alice").withUser("bob");
        try (TestClient alice = server.connect("alice")) {
            String text = "x".repeat(300);
            for (int batch = 0; batch < 20; batch++) {
                List<String> requests = IntStream.range(0, 1_000)
                        .mapToObj(number -> alice.send(
                                "message.post", alice.message(UUID.randomUUID().toString(), text)))
                        .toList();
                requests.forEach(alice::answer);
            }
        }
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void sendsEverythingHoweverOldToASlowReaderWhileOthersWrite() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        String token = server.token("bob");
        try (RawWebSocket socket = RawWebSocket.connect(server.chatAddress(), 4 * 1024);
                TestClient alice = server.connect("alice")) {
            Thread writer = new Thread(() -> {
                while (!done.get()) {
                    alice.post("live");
                }
            });
            writer.start();
            assertThat(socket.upgrade(token).status()).isEqualTo(101);
            JsonNode welcome = TestClient.parse(socket.readText());
            String channel = welcome.at("/channels/0/id").textValue();
            socket.sendText("{\"type\":\"resume\",\"requestId\":\"q\",\"cursors\":{\"" + channel + "\":0}}");
            List<Long> seen = readUntilCaughtUp(socket, done);
            writer.join();

            assertThat(seen.subList(seen.indexOf(1L), seen.size())).isEqualTo(range(1, seen.get(seen.size() - 1)));
            assertThat(seen.get(seen.size() - 1)).isGreaterThanOrEqualTo(EVENTS);
        }
    }

    /** Stops the writer after a while, so that the log ends somewhere. */
    private static List<Long> readUntilCaughtUp(RawWebSocket socket, AtomicBoolean done) {
        List<Long> seen = new ArrayList<>();
        JsonNode frame = TestClient.parse(socket.readText());
        while (!frame.get("type").textValue().equals("caught-up")) {
            frame.path("events").forEach(event -> seen.add(event.get("sequence").longValue()));
            done.compareAndSet(false, seen.size() > EVENTS / 2);
            frame = TestClient.parse(socket.readText());
        }
        done.set(true);
        return seen;
    }

    @Test
    void tellsHowMuchRemains() {
        try (TestClient bob = server.connect("bob")) {
            long last = bob.general().get("lastSequence").longValue();
            String request = bob.send("resume", resume(bob, last - 3_000));
            assertThat(bob.answer(request).get("unavailable")).isEmpty();
            long next = last - 3_000 + 1;
            JsonNode frame = nextOfResume(bob);
            while (frame.has("events")) {
                next += frame.get("events").size();
                assertThat(frame.get("remaining").longValue()).isEqualTo(last - next + 1);
                frame = nextOfResume(bob);
            }
            assertThat(frame.get("type").textValue()).isEqualTo("caught-up");
            assertThat(frame.get("requestId").textValue()).isEqualTo(request);
            assertThat(next).isEqualTo(last + 1);
        }
    }

    private static JsonNode nextOfResume(TestClient client) {
        return client.await(frame -> !frame.get("type").textValue().equals("presence"));
    }

    @Test
    void isCaughtUpAtOnceIfNothingIsMissing() {
        try (TestClient bob = server.connect("bob")) {
            String request = bob.send(
                    "resume", resume(bob, bob.general().get("lastSequence").longValue()));
            assertThat(bob.answer(request).get("type").textValue()).isEqualTo("result");
            assertThat(bob.await("caught-up").get("requestId").textValue()).isEqualTo(request);
        }
    }

    @Test
    void namesWhatIsNotThere() {
        try (TestClient bob = server.connect("bob")) {
            ObjectNode members = resume(bob, 0).put("first", "nowhere");
            ((ObjectNode) members.get("cursors")).put("nowhere", 7).put("neither", 0);
            JsonNode result = bob.request("resume", members);

            assertThat(result.get("unavailable").toString()).isEqualTo("[\"nowhere\",\"neither\"]");
            assertThat(bob.eventsThrough(500).get(0).get("sequence").longValue())
                    .isEqualTo(1);
        }
    }

    @Test
    void refusesACursorBeyondTheLogAndGoesOn() {
        try (TestClient bob = server.connect("bob")) {
            JsonNode error = bob.request("resume", resume(bob, 10_000_000));

            assertThat(error.at("/error/code").textValue()).isEqualTo("cursor_ahead");
            long sequence = bob.post("still here").get("sequence").longValue();
            assertThat(bob.eventsThrough(sequence)).isNotEmpty();
        }
    }

    /** The second begins while the first is at work, and must not take anything from it. */
    @Test
    void carriesOutTwoResumesThatOverlap() {
        try (TestClient bob = server.connect("bob")) {
            long last = bob.general().get("lastSequence").longValue();
            String first = bob.send("resume", resume(bob, last - 10_000));
            String second = bob.send("resume", resume(bob, last - 10));
            List<Long> seen = new ArrayList<>();
            List<String> ends = new ArrayList<>();
            while (ends.size() < 2) {
                JsonNode frame = bob.next();
                frame.path("events")
                        .forEach(event -> seen.add(event.get("sequence").longValue()));
                if (frame.get("type").textValue().equals("caught-up")) {
                    ends.add(frame.get("requestId").textValue());
                    assertThat(seen).containsAll(range(last - 9_999, last));
                }
            }

            assertThat(ends).containsExactlyInAnyOrder(first, second);
        }
    }

    private static ObjectNode resume(TestClient client, long cursor) {
        ObjectNode members = TestClient.object();
        members.putObject("cursors").put(client.channel(), cursor);
        return members;
    }

    private static List<Long> range(long from, long to) {
        return LongStream.rangeClosed(from, to).boxed().toList();
    }
}
