package chat.lanyard.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.lanyard.server.administration.CommandOutcome;
import chat.lanyard.testsupport.HttpAnswer;
import chat.lanyard.testsupport.RawWebSocket;
import chat.lanyard.testsupport.TestClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Backups of a folder that is being served, and what is there after restoring one. */
class BackupTest {
    @TempDir
    Path parent;

    private Path folder() {
        return parent.resolve("data");
    }

    private Path file() {
        return parent.resolve("backup.zip");
    }

    private void restore(Path target) throws IOException {
        FolderRestore.restore(target, file(), null, line -> {});
    }

    @Test
    void holdsEveryMessageThatWasAcknowledgedBeforeItWhileWritersWrite() throws Exception {
        AtomicLong acknowledged = new AtomicLong();
        long before;
        long after;
        try (TestServer server = TestServer.start(folder()).withUser("alice").withUser("bob")) {
            AtomicBoolean enough = new AtomicBoolean();
            List<CompletableFuture<Void>> writers = new ArrayList<>();
            for (String name : List.of("alice", "bob", "alice", "bob")) {
                writers.add(CompletableFuture.runAsync(() -> write(server, name, acknowledged, enough)));
            }
            awaitMore(acknowledged, 200);
            before = acknowledged.get();

            CommandOutcome outcome = server.administer("", "backup", file().toString());

            assertThat(outcome.exitCode()).as(outcome.errors()).isZero();
            after = acknowledged.get();
            awaitMore(acknowledged, after + 50);
            enough.set(true);
            writers.forEach(CompletableFuture::join);
        }
        restore(parent.resolve("restored"));
        try (TestServer restored = TestServer.start(parent.resolve("restored"));
                TestClient alice = restored.connect("alice")) {
            assertThat(alice.general().get("lastSequence").longValue()).isBetween(before + 2, after + 2 + 4);
            assertThat(restored.administer("", "verify").exitCode()).isZero();
        }
    }

    private static void write(TestServer server, String name, AtomicLong acknowledged, AtomicBoolean enough) {
        try (TestClient client = server.connect(name)) {
            while (!enough.get()) {
                assertThat(client.post("x".repeat(500)).get("type").textValue()).isEqualTo("result");
                acknowledged.incrementAndGet();
            }
        }
    }

    private static void awaitMore(AtomicLong counter, long count) {
        await().atMost(Duration.ofSeconds(30)).until(() -> counter.get() >= count);
    }

    @Test
    void isForItsOwnerOnlyAndLeavesNothingElseBehind() throws Exception {
        try (TestServer server = TestServer.start(folder()).withUser("alice")) {
            assertThat(server.administer("", "backup", file().toString()).exitCode())
                    .isZero();
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        try (Stream<Path> entries = Files.list(parent)) {
            assertThat(entries).containsExactlyInAnyOrder(folder(), file());
        }
    }

    @Test
    void doesNotOverwriteAFile() throws Exception {
        Files.writeString(file(), "precious");
        try (TestServer server = TestServer.start(folder())) {
            CommandOutcome outcome = server.administer("", "backup", file().toString());

            assertThat(outcome.exitCode()).isEqualTo(1);
            assertThat(outcome.errors()).contains("exists already");
        }
        assertThat(file()).hasContent("precious");
    }

    /** What was changed behind the server's back would be found out only after the loss of the original. */
    @Test
    void isNotMadeOfALogThatIsNotInOrder() throws Exception {
        try (TestServer server = TestServer.start(folder()).withUser("alice");
                TestClient alice = server.connect("alice")) {
            alice.post("as it was");
        }
        try (var connection = DriverManager.getConnection(
                "jdbc:h2:file:" + folder().resolve("lanyard") + ";DATABASE_TO_LOWER=TRUE;MODE=PostgreSQL")) {
            connection.createStatement().execute("UPDATE channel_event SET actor_id = 'else' WHERE sequence = 2");
        }
        try (TestServer server = TestServer.start(folder())) {
            CommandOutcome outcome = server.administer("", "backup", file().toString());

            assertThat(outcome.exitCode()).isEqualTo(1);
            assertThat(outcome.errors()).contains("could not be restored").contains("was changed");
        }
        try (Stream<Path> entries = Files.list(parent)) {
            assertThat(entries).containsExactly(folder());
        }
    }

    @Test
    void clientsOfTheSameAddressFindAnotherLogAndOnlyTheSessionsOfThatTime() throws Exception {
        String earlier;
        String later;
        JsonNode laterSession;
        String logId;
        try (TestServer server = TestServer.start(folder()).withUser("alice")) {
            earlier = server.token("alice");
            try (TestClient alice = server.connectWith(earlier)) {
                logId = alice.welcome().at("/server/logId").textValue();
                alice.post("kept");
                server.administer("", "backup", file().toString());
                alice.post("lost with the disk");
            }
            laterSession = server.signIn("alice");
            later = laterSession.get("accessToken").textValue();
            server.connectWith(later).close();
        }
        Files.delete(folder().resolve("lanyard.mv.db"));
        restore(folder());

        try (TestServer server = TestServer.start(folder());
                TestClient alice = server.connectWith(earlier)) {
            assertThat(alice.welcome().at("/server/logId").textValue())
                    .isNotBlank()
                    .isNotEqualTo(logId);
            assertThat(alice.general().get("lastSequence").longValue()).isEqualTo(2);
            try (RawWebSocket socket = server.knock()) {
                HttpAnswer answer = socket.upgrade(later);
                assertThat(answer.status()).isEqualTo(401);
                assertThat(answer.body()).contains("revoked_token");
            }
            assertThat(server.post(
                                    "/api/v1/sessions/refresh",
                                    "{\"refreshToken\":\""
                                            + laterSession.get("refreshToken").textValue() + "\"}")
                            .statusCode())
                    .isEqualTo(401);
        }
    }
}
