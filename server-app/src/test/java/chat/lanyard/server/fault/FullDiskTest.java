package chat.lanyard.server.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import chat.lanyard.server.OfflineAdministration;
import chat.lanyard.server.TestServer;
import chat.lanyard.testsupport.TestClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A real file system that is really full, or cannot be written. Where the tests may not mount one they are skipped, and
 * only {@link FailingDiskTest} shows what happens.
 */
class FullDiskTest {
    private static final int MEGABYTES = 160;
    private static final long BELOW_THE_RESERVE = 60L * 1024 * 1024;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    private Path mountPoint;

    private SmallFileSystem disk;
    private Path folder;

    @BeforeEach
    void mount() {
        disk = SmallFileSystem.mount(mountPoint, MEGABYTES);
        assumeThat(disk)
                .as("this process may not mount a small file system; only injected errors are tested")
                .isNotNull();
        folder = disk.root().resolve("data");
    }

    @AfterEach
    void unmount() {
        if (disk != null) {
            disk.close();
        }
    }

    @Test
    void storesNothingBelowTheReserveAndGoesOnWhenThereIsRoom() throws IOException {
        try (TestServer server = TestServer.start(folder).withUser("alice");
                TestClient alice = server.connect("alice")) {
            alice.post("before");
            disk.fill(BELOW_THE_RESERVE);
            await().atMost(PATIENCE).until(() -> "unavailable".equals(errorOf(alice.post("too late"))));
            assertThat(history(alice).get("events")).isNotEmpty();
            assertThat(server.get("/readyz").statusCode()).isEqualTo(503);

            disk.clear();
            await().atMost(PATIENCE).until(() -> server.get("/readyz").statusCode() == 200);
            assertThat(alice.post("after").get("type").textValue()).isEqualTo("result");
        }
        assertIntact();
    }

    @Test
    void survivesADiskThatFillsUpWithinAMoment() throws IOException {
        try (TestServer server = TestServer.start(folder).withUser("alice");
                TestClient alice = server.connect("alice")) {
            String text = "x".repeat(8_000);
            long stored = alice.post(text).get("sequence").longValue();
            disk.fill(0);
            for (JsonNode answer = alice.post(text); errorOf(answer) == null; answer = alice.post(text)) {
                stored = answer.get("sequence").longValue();
            }
            assertThat(history(alice).get("events")).isNotEmpty();

            disk.clear();
            await().atMost(PATIENCE).until(() -> server.get("/readyz").statusCode() == 200);
            assertThat(alice.post("after").get("sequence").longValue()).isGreaterThan(stored);
        }
        assertIntact();
    }

    @Test
    void servesReadersFromAFolderOnAFullDisk() throws IOException {
        try (TestServer server = TestServer.start(folder).withUser("alice");
                TestClient alice = server.connect("alice")) {
            alice.post("before");
        }
        String token = issueToken();
        disk.fill(0);
        try (TestServer server = TestServer.start(folder);
                TestClient alice = server.connectWith(token)) {
            assertThat(history(alice).get("events")).hasSize(2);
            assertThat(errorOf(alice.post("no room"))).isEqualTo("unavailable");
            disk.clear();
            await().atMost(PATIENCE).until(() -> errorOf(alice.post("room")) == null);
        }
        assertIntact();
    }

    @Test
    void saysThatAReadOnlyFolderCannotBeServed() throws IOException {
        Files.createDirectories(folder);
        disk.makeReadOnly();
        assertThatThrownBy(() -> TestServer.start(folder))
                .hasRootCauseInstanceOf(FileSystemException.class)
                .rootCause()
                .hasMessageContaining(folder.toString())
                .hasMessageEndingWith("Read-only file system");
    }

    private String issueToken() throws IOException {
        try (OfflineAdministration offline = OfflineAdministration.open(folder)) {
            return offline.administration().issueToken("alice", Duration.ofHours(1));
        }
    }

    private static JsonNode history(TestClient client) {
        return client.request("history", TestClient.object().put("channelId", client.channel()));
    }

    private static String errorOf(JsonNode answer) {
        return answer.at("/error/code").textValue();
    }

    private void assertIntact() throws IOException {
        try (OfflineAdministration offline = OfflineAdministration.open(folder)) {
            assertThat(offline.administration().verify().faults()).isEqualTo(List.of());
        }
    }
}
