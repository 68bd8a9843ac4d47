package chat.lanyard.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.lanyard.server.backup.BackupFolder;
import chat.lanyard.testsupport.TestClient;
import chat.lanyard.testsupport.TestClock;
import chat.lanyard.testsupport.UtcClock;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder that a released version has written, in the hands of today's version; see the README beside the archive. */
class ReleasedFolderTest {
    @TempDir
    Path parent;

    private ReleasedFolder released;
    private Path folder;
    private TestClock clock;

    @BeforeEach
    void unpack() throws IOException {
        released = ReleasedFolder.unpack("folder-0.1.0", parent);
        folder = released.path();
        clock = new TestClock(Instant.parse(released.fact("madeAt")).plus(Duration.ofHours(1)));
    }

    private TestServer serve(Path path) {
        return TestServer.start(path, options -> options.clock(clock));
    }

    @Test
    void isServedWithEverythingThatWasInIt() {
        try (TestServer server = serve(folder)) {
            assertThat(server.administer("", "verify").exitCode()).isZero();
            for (String name : List.of("alice", "bob", "carol")) {
                assertIsAsItWas(server, name);
            }
            assertThat(server.post(
                                    "/api/v1/sessions/refresh",
                                    "{\"refreshToken\":\"" + released.fact("bob.refreshToken") + "\"}")
                            .statusCode())
                    .isEqualTo(200);
            assertThat(server.administer("", "user", "list").output())
                    .contains("alice\towner\tactive")
                    .contains("dave\tmember\tdisabled")
                    .doesNotContain("eve");
        }
    }

    private void assertIsAsItWas(TestServer server, String name) {
        try (TestClient client = server.connect(name)) {
            JsonNode general = client.general();
            assertThat(general.get("unread").intValue()).isEqualTo(released.number(name + ".unread"));
            assertThat(general.get("mentions").intValue()).isEqualTo(released.number(name + ".mentions"));
            assertThat(general.get("readSequence").intValue()).isEqualTo(released.number(name + ".readSequence"));
            assertThat(general.get("lastSequence").intValue()).isEqualTo(released.number("lastSequence"));
            assertThat(client.welcome().at("/server/logId").textValue()).isEqualTo(released.fact("logId"));
            client.send(
                    "resume",
                    TestClient.object().set("cursors", TestClient.object().put(client.channel(), 0)));
            List<JsonNode> events = client.eventsThrough(released.number("lastSequence"));
            assertThat(events.stream()
                            .filter(event -> event.get("event").textValue().equals("message.posted")))
                    .hasSize(released.number("messages"))
                    .extracting(event -> event.at("/message/text").textValue())
                    .contains("Message 2: Grüße, 你好, مرحبا, 🦊");
        }
    }

    @Test
    void hasABackupOfItsOwnSchemaMadeBeforeItIsChanged() throws Exception {
        serve(folder).close();

        List<BackupFolder.Archive> made = DataFolder.backups(folder).archives();
        assertThat(made).hasSize(1);
        assertThat(made.get(0).kind()).startsWith("before-" + ServerVersion.get());
        Path old = Files.createDirectory(parent.resolve("old"));
        try (InputStream in = Files.newInputStream(made.get(0).file())) {
            ReleasedFolder.unpack(in, old);
        }
        assertThat(old.resolve("lanyard-backup.txt"))
                .content()
                .contains("schema=1\n")
                .contains("log-id=" + released.fact("logId"));
        assertThat(schema(old)).isEqualTo(1);
        assertThat(number(old, "SELECT COUNT(*) FROM channel_event")).isEqualTo(released.number("lastSequence"));
        assertThat(schema(folder)).isGreaterThan(1);

        serve(folder).close();
        assertThat(DataFolder.backups(folder).archives()).hasSize(1);
    }

    @Test
    void canBeHadBackFromThatBackupByTodaysVersionToo() throws Exception {
        serve(folder).close();
        Path backup = DataFolder.backups(folder).archives().get(0).file();
        Path target = parent.resolve("restored");

        FolderRestore.restore(target, backup, null, line -> {});

        try (TestServer server = serve(target);
                TestClient bob = server.connect("bob")) {
            assertThat(bob.general().get("lastSequence").intValue()).isEqualTo(released.number("lastSequence"));
            assertThat(bob.welcome().at("/server/logId").textValue()).isNotEqualTo(released.fact("logId"));
            assertThat(server.administer("", "verify").exitCode()).isZero();
        }
    }

    @Test
    void staysAsItIsIfThatBackupCannotBeMade() throws Exception {
        Files.writeString(folder.resolve("backups"), "in the way");

        assertThatThrownBy(() -> serve(folder)).hasStackTraceContaining("The database was not upgraded");
        assertThat(schema(folder)).isEqualTo(1);
    }

    @Test
    void doesNotKeepAServerFromStoppingThatMakesTheBackup() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        LanyardServer server = LanyardServer.builder()
                .dataFolder(folder)
                .bind("127.0.0.1")
                .port(0)
                .chatPort(0)
                .clock(new HeldClock(asked, goOn))
                .build();
        CompletableFuture<ServerAddresses> started = server.start();
        asked.await();

        try {
            assertThat(CompletableFuture.runAsync(server::close)).succeedsWithin(Duration.ofSeconds(20));
        } finally {
            goOn.countDown();
        }

        assertThatThrownBy(started::join).hasStackTraceContaining("is being stopped");
        assertThat(schema(folder)).isEqualTo(1);
        DataFolder.hold(folder).close();
    }

    /** Whoever asks it waits, as for a long backup. */
    private static final class HeldClock extends UtcClock {
        private final CountDownLatch asked;
        private final CountDownLatch goOn;

        HeldClock(CountDownLatch asked, CountDownLatch goOn) {
            this.asked = asked;
            this.goOn = goOn;
        }

        @Override
        public Instant instant() {
            asked.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return Instant.now();
        }
    }

    @Test
    void isLeftAloneIfANewerVersionHasWrittenIt() throws Exception {
        try (Connection connection = open(folder)) {
            connection
                    .createStatement()
                    .execute("UPDATE \"flyway_schema_history\" SET \"version\" = '999' WHERE \"version\" = '1'");
        }

        assertThatThrownBy(() -> serve(folder))
                .hasStackTraceContaining("written by a newer version")
                .hasStackTraceContaining("backups/before-");
        assertThat(number(folder, "SELECT COUNT(*) FROM channel_event")).isEqualTo(released.number("lastSequence"));
    }

    private static int schema(Path folder) throws SQLException {
        return number(folder, "SELECT MAX(CAST(\"version\" AS INTEGER)) FROM \"flyway_schema_history\"");
    }

    private static int number(Path folder, String query) throws SQLException {
        try (Connection connection = open(folder);
                ResultSet row = connection.createStatement().executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }

    private static Connection open(Path folder) throws SQLException {
        return DriverManager.getConnection(
                "jdbc:h2:file:" + folder.resolve("lanyard") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE");
    }
}
