package chat.lanyard.server;

import static chat.lanyard.server.FileClient.bytes;
import static chat.lanyard.server.FileClient.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.lanyard.server.attachment.AttachmentLimits;
import chat.lanyard.testsupport.TestClient;
import chat.lanyard.testsupport.TestClock;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files where room is scarce: full disks, files that nobody posts, clients that take nothing. */
class AttachmentRoomTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long MEBIBYTE = 1024 * 1024;
    private static final AttachmentLimits ROOMY =
            new AttachmentLimits(100 * MEBIBYTE, 1024 * MEBIBYTE, 1024 * MEBIBYTE, 0);

    @TempDir
    private Path folder;

    @Test
    void takesNoFilesOnAFullDiskAndAllElseAsBefore() {
        AttachmentLimits full = new AttachmentLimits(MEBIBYTE, MEBIBYTE, MEBIBYTE, Long.MAX_VALUE);
        try (TestServer server = TestServer.start(folder, options -> options.files(full))) {
            server.withUser("alice");
            FileClient alice = new FileClient(server, "alice");

            var refused = alice.begin("a", 10);

            assertThat(refused.statusCode()).isEqualTo(507);
            assertThat(refused.body()).contains("storage_full", "Tell whoever runs it");
            try (TestClient client = server.connect("alice")) {
                assertThat(post(client, "no file").get("type").textValue()).isEqualTo("result");
            }
        }
    }

    @Test
    void refusesTheRestOfAFileOnceTheDiskIsFullAndTakesItLater() {
        byte[] content = bytes(100, 1);
        String id;
        try (TestServer server = TestServer.start(folder, options -> options.files(ROOMY))) {
            id = new FileClient(server.withUser("alice"), "alice").beginId("a", content.length);
        }
        AttachmentLimits full = new AttachmentLimits(MEBIBYTE, MEBIBYTE, MEBIBYTE, Long.MAX_VALUE);
        try (TestServer server = TestServer.start(folder, options -> options.files(full))) {
            assertThat(new FileClient(server, "alice").send(id, 0, content).statusCode())
                    .isEqualTo(507);
        }
        try (TestServer server = TestServer.start(folder, options -> options.files(ROOMY))) {
            FileClient alice = new FileClient(server, "alice");
            assertThat(alice.send(id, 0, content).statusCode()).isEqualTo(204);
            assertThat(alice.finish(id, FileClient.sha256(content)).statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void removesWhatNobodyPostedInThreeDays() {
        TestClock clock = new TestClock(Instant.now());
        String orphan;
        String unfinished;
        String posted;
        try (TestServer server = TestServer.start(folder, options -> options.clock(clock))) {
            FileClient alice = new FileClient(server.withUser("alice"), "alice");
            orphan = alice.uploadId("orphan", bytes(10, 2));
            posted = alice.uploadId("posted", bytes(10, 3));
            unfinished = alice.beginId("unfinished", 10);
            alice.send(unfinished, 0, bytes(5, 4));
            try (TestClient client = server.connect("alice")) {
                post(client, "posted", posted);
            }
        }
        clock.advance(Duration.ofDays(3).minusMinutes(1));
        try (TestServer server = TestServer.start(folder, options -> options.clock(clock))) {
            FileClient alice = new FileClient(server, "alice");
            assertThat(alice.state(orphan).statusCode()).isEqualTo(200);
            assertThat(alice.head(unfinished).headers().firstValue("Upload-Offset"))
                    .hasValue("5");
        }
        clock.advance(Duration.ofMinutes(2));
        try (TestServer server = TestServer.start(folder, options -> options.clock(clock))) {
            FileClient alice = new FileClient(server, "alice");
            await().atMost(PATIENCE).until(() -> alice.state(orphan).statusCode() == 404);
            await().atMost(PATIENCE).until(() -> alice.state(unfinished).statusCode() == 404);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(folder.resolve("attachments")
                                    .resolve(FileClient.sha256(bytes(10, 2)).substring(0, 2))
                                    .resolve(FileClient.sha256(bytes(10, 2))))
                            .doesNotExist());
            assertThat(alice.download(posted).body()).isEqualTo(bytes(10, 3));
        }
    }

    @Test
    void servesOthersWhileClientsTakeNothingOfTheirFiles() throws IOException {
        byte[] large = bytes(20_000_000, 5);
        try (TestServer server = TestServer.start(folder, options -> options.files(ROOMY))) {
            server.withUser("alice").withUser("bob");
            FileClient bob = new FileClient(server, "bob");
            String wanted = new FileClient(server, "alice").uploadId("large", large);
            String other = bob.uploadId("other", bytes(1_000, 6));
            try (Socket one = stalled(server, wanted);
                    Socket two = stalled(server, wanted);
                    Socket three = stalled(server, wanted);
                    Socket four = stalled(server, wanted)) {
                assertThat(one.isConnected() && two.isConnected() && three.isConnected() && four.isConnected())
                        .isTrue();
                for (int round = 0; round < 5; round++) {
                    assertThat(bob.download(other).body()).isEqualTo(bytes(1_000, 6));
                }
            }
        }
    }

    /** Asks for a file and reads no more than the first byte of the answer. */
    private static Socket stalled(TestServer server, String id) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(8 * 1024);
        socket.connect(
                new InetSocketAddress("127.0.0.1", server.addresses().api().getPort()));
        String request = "GET /api/v1/attachments/" + id + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                + server.token("alice") + "\r\n\r\n";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
        assertThat(socket.getInputStream().read()).isEqualTo('H');
        return socket;
    }
}
