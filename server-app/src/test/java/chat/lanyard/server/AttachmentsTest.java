package chat.lanyard.server;

import static chat.lanyard.server.FileClient.bytes;
import static chat.lanyard.server.FileClient.post;
import static chat.lanyard.server.FileClient.sha256;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import chat.lanyard.server.attachment.AttachmentLimits;
import chat.lanyard.testsupport.TestClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files in messages, and who may fetch them. */
class AttachmentsTest {
    private static final AttachmentLimits LIMITS = new AttachmentLimits(200_000, 300_000, 400_000, 0);

    @TempDir
    private Path folder;

    private TestServer server;
    private FileClient alice;
    private FileClient bob;

    @BeforeEach
    void start() {
        server = TestServer.start(folder, options -> options.files(LIMITS));
        server.withUser("alice").withUser("bob");
        signIn();
    }

    private void signIn() {
        alice = new FileClient(server, "alice");
        bob = new FileClient(server, "bob");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void carriesAFileFromOneMemberToAnother() {
        byte[] content = bytes(100_000, 1);
        String id = alice.uploadId("Report.pdf", content);
        try (TestClient client = server.connect("alice")) {
            JsonNode posted = post(client, "Report.pdf", id);

            JsonNode event =
                    client.eventsThrough(posted.get("sequence").longValue()).get(0);

            assertThat(event.at("/message/attachments/0/id").textValue()).isEqualTo(id);
            assertThat(event.at("/message/attachments/0/sha256").textValue()).isEqualTo(sha256(content));
        }
        assertThat(bob.download(id).body()).isEqualTo(content);
    }

    @Test
    void findsTheTypeInTheContentAndThePixelsInTheHeader() {
        JsonNode picture = alice.upload("notes.txt", FileClient.png(640, 480));
        JsonNode page = alice.upload("picture.png", "<html><script>alert(1)</script></html>".getBytes());

        assertThat(picture.get("type").textValue()).isEqualTo("image/png");
        assertThat(picture.get("width").intValue()).isEqualTo(640);
        assertThat(picture.get("height").intValue()).isEqualTo(480);
        assertThat(page.get("type").textValue()).isEqualTo("text/html");
        assertThat(page.has("width")).isFalse();
    }

    @Test
    void keepsTheSameContentOnce() throws IOException {
        byte[] content = bytes(1_000, 6);

        alice.upload("a", content);
        bob.upload("b", content);

        assertThat(contents()).containsExactly(sha256(content));
    }

    @Test
    void givesAFileOnlyToThoseWhoMaySeeAMessageThatHasIt() {
        String id = alice.uploadId("a", bytes(10, 7));
        assertThat(alice.download(id).statusCode()).isEqualTo(200);
        assertThat(bob.download(id).statusCode()).isEqualTo(404);
        assertThat(bob.state(id).statusCode()).isEqualTo(404);
        assertThat(server.get("/api/v1/attachments/" + id).statusCode()).isEqualTo(401);

        try (TestClient client = server.connect("bob")) {
            assertThat(post(client, "stolen", id).at("/error/code").textValue()).isEqualTo("not_found");
        }
        try (TestClient client = server.connect("alice")) {
            post(client, "a", id);
        }
        assertThat(bob.download(id).statusCode()).isEqualTo(200);
        try (TestClient client = server.connect("bob")) {
            assertThat(post(client, "forwarded", id).get("type").textValue()).isEqualTo("result");
        }
    }

    @Test
    void erasesAFileWithTheLastMessageThatHasIt() {
        byte[] content = bytes(10, 8);
        String id = alice.uploadId("a", content);
        try (TestClient client = server.connect("alice")) {
            String first = post(client, "one", id).get("messageId").textValue();
            String second = post(client, "two", id).get("messageId").textValue();

            delete(client, first);
            assertThat(bob.download(id).body()).isEqualTo(content);
            delete(client, second);

            assertThat(bob.download(id).statusCode()).isEqualTo(404);
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(contents()).isEmpty());
        }
        assertThat(server.administer("", "verify").exitCode()).isZero();
    }

    @Test
    void refusesToPostWhatHasNotArrived() {
        String id = alice.beginId("a", 10);

        try (TestClient client = server.connect("alice")) {
            assertThat(post(client, "a", id).at("/error/code").textValue()).isEqualTo("invalid_request");
            assertThat(post(client, "a", "nothing").at("/error/code").textValue())
                    .isEqualTo("not_found");
        }
    }

    @Test
    void sendsTheRangeThatIsAskedFor() {
        byte[] content = bytes(1_000, 9);
        String id = alice.uploadId("a", content);

        HttpResponse<byte[]> middle = alice.download(id, "Range", "bytes=100-199");
        HttpResponse<byte[]> end = alice.download(id, "Range", "bytes=-10");
        HttpResponse<byte[]> beyond = alice.download(id, "Range", "bytes=1000-");
        HttpResponse<byte[]> other = alice.download(id, "Range", "bytes=100-", "If-Range", "\"another\"");

        assertThat(middle.statusCode()).isEqualTo(206);
        assertThat(middle.body()).isEqualTo(Arrays.copyOfRange(content, 100, 200));
        assertThat(middle.headers().firstValue("Content-Range")).hasValue("bytes 100-199/1000");
        assertThat(end.body()).isEqualTo(Arrays.copyOfRange(content, 990, 1_000));
        assertThat(beyond.statusCode()).isEqualTo(416);
        assertThat(beyond.headers().firstValue("Content-Range")).hasValue("bytes */1000");
        assertThat(other.statusCode()).isEqualTo(200);
    }

    @Test
    void letsNoBrowserShowAFile() {
        String id = alice.uploadId("Größe \"1\".html", "<html></html>".getBytes());

        HttpResponse<byte[]> answer = alice.download(id);

        assertThat(answer.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"Gr__e _1_.html\"; filename*=UTF-8''Gr%C3%B6%C3%9Fe%20%221%22.html");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    private static void delete(TestClient client, String message) {
        client.request(
                "message.delete",
                TestClient.object().put("channelId", client.channel()).put("messageId", message));
    }

    private List<String> contents() throws IOException {
        try (Stream<String> files = files()) {
            return files.toList();
        }
    }

    private Stream<String> files() throws IOException {
        Path contents = folder.resolve("attachments");
        return Files.isDirectory(contents)
                ? Files.walk(contents)
                        .filter(Files::isRegularFile)
                        .map(file -> file.getFileName().toString())
                : Stream.empty();
    }
}
