package chat.lanyard.server.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.lanyard.server.OfflineAdministration;
import chat.lanyard.server.administration.Administration;
import chat.lanyard.server.cli.Main;
import chat.lanyard.server.verification.LogVerifier;
import chat.lanyard.testsupport.TestClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a server promised before it was killed in the middle of its work. Three rounds, or as many as {@code
 * -Dlanyard.kill.rounds=20} says; {@code -Dlanyard.kill.seed} repeats the moments of an earlier run.
 */
class KilledServerTest {
    private static final int ROUNDS = Integer.getInteger("lanyard.kill.rounds", 3);
    private static final long SEED = Long.getLong("lanyard.kill.seed", System.nanoTime());
    private static final int WRITERS = 20;
    private static final int READERS = 3;
    private static final int LATEST_KILL_MILLIS = 1_500;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration TOKEN_LIFETIME = Duration.ofHours(1);

    @TempDir
    private Path folder;

    private final AtomicLong acknowledgements = new AtomicLong();
    private final ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
    private List<String> tokens;
    private List<Writer> writers;

    @BeforeEach
    void addWriters() throws IOException {
        try (OfflineAdministration offline = OfflineAdministration.open(folder)) {
            tokens = IntStream.range(0, WRITERS)
                    .mapToObj(number -> addAccount(offline.administration(), "writer" + number))
                    .toList();
        }
        writers = IntStream.range(0, WRITERS)
                .mapToObj(number -> new Writer("writer" + number, tokens.get(number), acknowledgements))
                .toList();
    }

    private static String addAccount(Administration administration, String name) {
        administration.addUser(name, "correct horse battery", null);
        return administration.issueToken(name, TOKEN_LIFETIME);
    }

    @AfterEach
    void stopWriters() {
        threads.shutdownNow();
    }

    @Test
    void keepsWhatItAcknowledgedOnceAndInOneOrderWhenItIsKilled() throws IOException {
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            writeUntilKilled(random.nextInt(LATEST_KILL_MILLIS));
        }
        List<List<LogLine>> logs = finishAndRead();
        List<LogLine> log = logs.get(0);
        System.out.printf(
                "kill -9: seed %d, %d rounds, %d writers, %d messages acknowledged, %d events stored%n",
                SEED, ROUNDS, WRITERS, acknowledgements.get(), log.size());

        assertThat(logs).as("the same order for every reader").allMatch(log::equals);
        assertThat(log)
                .as("no gap")
                .extracting(LogLine::sequence)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, log.size())
                        .mapToObj(Long::valueOf)
                        .toList());
        assertThat(log.stream().filter(LogLine::isMessage).map(LogLine::clientMessageId))
                .as("nothing twice")
                .doesNotHaveDuplicates();
        writers.forEach(writer -> assertKept(writer, log));
        assertThat(verify().faults()).isEmpty();
    }

    /** The moment is counted from the first acknowledgement on. */
    private void writeUntilKilled(int millis) throws IOException {
        try (ServerProcess server = serve()) {
            long before = acknowledgements.get();
            List<CompletableFuture<Void>> writing = writers.stream()
                    .map(writer -> CompletableFuture.runAsync(() -> writer.writeUntilKilled(server.chat()), threads))
                    .toList();
            await().atMost(PATIENCE).until(() -> acknowledgements.get() > before);
            CompletableFuture.runAsync(server::kill, CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS))
                    .join();
            writing.forEach(CompletableFuture::join);
        }
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

    private List<List<LogLine>> finishAndRead() throws IOException {
        try (ServerProcess server = serve()) {
            writers.stream()
                    .map(writer -> CompletableFuture.runAsync(() -> writer.finish(server.chat()), threads))
                    .toList()
                    .forEach(CompletableFuture::join);
            return tokens.stream()
                    .limit(READERS)
                    .map(token -> readAll(server.chat(), token))
                    .toList();
        }
    }

    private static List<LogLine> readAll(URI chat, String token) {
        List<LogLine> log = new ArrayList<>();
        try (TestClient client = TestClient.open(chat, token)) {
            client.send(
                    "resume",
                    TestClient.object().set("cursors", TestClient.object().put(client.channel(), 0)));
            JsonNode frame = client.next();
            while (!frame.get("type").textValue().equals("caught-up")) {
                frame.path("events").forEach(event -> log.add(LogLine.of(event)));
                frame = client.next();
            }
        }
        return log;
    }

    private static void assertKept(Writer writer, List<LogLine> log) {
        Map<String, Long> stored = log.stream()
                .filter(LogLine::isMessage)
                .collect(Collectors.toMap(LogLine::clientMessageId, LogLine::sequence));
        assertThat(writer.acknowledged()).as("acknowledged").isNotEmpty();
        assertThat(stored).as("acknowledged and kept").containsAllEntriesOf(writer.acknowledged());
        assertThat(writer.seen())
                .as("seen live in the stored order")
                .allMatch(line -> line.equals(log.get((int) line.sequence() - 1)));
    }

    private LogVerifier.Report verify() throws IOException {
        try (OfflineAdministration offline = OfflineAdministration.open(folder)) {
            return offline.administration().verify();
        }
    }
}
