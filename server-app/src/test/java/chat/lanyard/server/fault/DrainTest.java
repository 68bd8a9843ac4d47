package chat.lanyard.server.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.lanyard.server.OfflineAdministration;
import chat.lanyard.server.cli.Main;
import chat.lanyard.testsupport.RawFrame;
import chat.lanyard.testsupport.TestClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a server that is told to end does with what it has accepted. */
class DrainTest {
    private static final int WRITERS = 20;
    private static final int IN_FLIGHT = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private final ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
    private final Map<String, Long> acknowledged = new ConcurrentHashMap<>();
    private final List<String> tokens = new ArrayList<>();

    @BeforeEach
    void addWriters() throws IOException {
        try (OfflineAdministration offline = OfflineAdministration.open(folder)) {
            for (int number = 0; number < WRITERS; number++) {
                offline.administration().addUser("writer" + number, "correct horse battery", null);
                tokens.add(offline.administration().issueToken("writer" + number, Duration.ofHours(1)));
            }
        }
    }

    @AfterEach
    void stopWriters() {
        threads.shutdownNow();
    }

    @Test
    void answersEverythingThatItStoresBeforeItClosesTheSocketsOnSigterm() throws IOException {
        List<CompletableFuture<Integer>> closeCodes;
        long milliseconds;
        int exitCode;
        try (ServerProcess server = serve()) {
            closeCodes = tokens.stream()
                    .map(token -> CompletableFuture.supplyAsync(() -> writeUntilClosed(server.chat(), token), threads))
                    .toList();
            await().atMost(PATIENCE).until(() -> acknowledged.size() > 20 * WRITERS);
            long start = System.nanoTime();
            exitCode = server.terminate();
            milliseconds = (System.nanoTime() - start) / 1_000_000;
        }
        System.out.printf(
                "SIGTERM under %d writers: ended after %d ms, %d messages acknowledged%n",
                WRITERS, milliseconds, acknowledged.size());
        assertThat(exitCode).isIn(0, 143);
        assertThat(milliseconds).isLessThan(5_000);
        assertThat(closeCodes).extracting(CompletableFuture::join).containsOnly(1012);
        assertThat(stored()).as("stored and answered").isEqualTo(acknowledged);
    }

    private int writeUntilClosed(URI chat, String token) {
        Map<String, String> requests = new HashMap<>();
        try (TestClient client = TestClient.open(chat, token)) {
            for (int number = 0; number < IN_FLIGHT; number++) {
                post(client, requests);
            }
            RawFrame frame = client.socket().readFrame();
            while (frame.opcode() != RawFrame.CLOSE) {
                if (frame.opcode() == RawFrame.TEXT && acknowledge(TestClient.parse(frame.text()), requests)) {
                    post(client, requests);
                }
                frame = client.socket().readFrame();
            }
            return frame.closeCode();
        }
    }

    private static void post(TestClient client, Map<String, String> requests) {
        String id = UUID.randomUUID().toString();
        requests.put(client.send("message.post", client.message(id, "hello")), id);
    }

    private boolean acknowledge(JsonNode frame, Map<String, String> requests) {
        boolean result = frame.get("type").textValue().equals("result");
        if (result) {
            String id = requests.get(frame.get("requestId").textValue());
            acknowledged.put(id, frame.get("sequence").longValue());
        }
        return result;
    }

    private Map<String, Long> stored() throws IOException {
        Map<String, Long> stored = new HashMap<>();
        try (ServerProcess server = serve();
                TestClient client = TestClient.open(server.chat(), tokens.get(0))) {
            client.send(
                    "resume",
                    TestClient.object().set("cursors", TestClient.object().put(client.channel(), 0)));
            for (JsonNode frame = client.next(); !frame.get("type").textValue().equals("caught-up"); ) {
                frame.path("events").forEach(event -> {
                    LogLine line = LogLine.of(event);
                    if (line.isMessage()) {
                        stored.put(line.clientMessageId(), line.sequence());
                    }
                });
                frame = client.next();
            }
        }
        return stored;
    }

    private ServerProcess serve() throws IOException {
        return new ServerProcess(
                List.of("-Xmx256m", "-XX:TieredStopAtLevel=1"),
                Main.class.getName(),
                List.of(
                        "serve",
                        "--data=" + folder,
                        "--bind=127.0.0.1",
                        "--port=0",
                        "--chat-port=0",
                        "--rate-limits=off"),
                folder.resolve("errors.log"));
    }
}
