package chat.lanyard.server;

import static chat.lanyard.server.FileClient.bytes;
import static chat.lanyard.server.FileClient.sha256;
import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.server.attachment.AttachmentLimits;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files on their way to the server. */
class UploadsTest {
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
    void goesOnWhereABrokenUploadEnded() {
        byte[] content = bytes(100_000, 2);
        String id = alice.beginId("a", content.length);
        alice.send(id, 0, Arrays.copyOf(content, 40_000));

        HttpResponse<String> offset = alice.head(id);
        assertThat(offset.headers().firstValue("Upload-Offset")).hasValue("40000");
        assertThat(offset.headers().firstValue("Upload-Length")).hasValue("100000");
        HttpResponse<String> wrong = alice.send(id, 39_999, new byte[1]);
        assertThat(wrong.statusCode()).isEqualTo(409);
        assertThat(wrong.headers().firstValue("Upload-Offset")).hasValue("40000");

        HttpResponse<String> rest = alice.send(id, 40_000, Arrays.copyOfRange(content, 40_000, 100_000));
        assertThat(rest.statusCode()).isEqualTo(204);
        assertThat(alice.finish(id, sha256(content)).statusCode()).isEqualTo(200);
        assertThat(alice.download(id).body()).isEqualTo(content);
    }

    @Test
    void goesOnAfterARestart() {
        byte[] content = bytes(50_000, 3);
        String id = alice.beginId("a", content.length);
        alice.send(id, 0, Arrays.copyOf(content, 20_000));
        server.close();
        server = TestServer.start(folder, options -> options.files(LIMITS));
        signIn();

        assertThat(alice.head(id).headers().firstValue("Upload-Offset")).hasValue("20000");
        HttpResponse<String> rest = alice.send(id, 20_000, Arrays.copyOfRange(content, 20_000, 50_000));

        assertThat(rest.statusCode()).as(rest.body()).isEqualTo(204);
        HttpResponse<String> finished = alice.finish(id, sha256(content));
        assertThat(finished.statusCode()).as(finished.body()).isEqualTo(200);
        assertThat(alice.download(id).body()).isEqualTo(content);
    }

    @Test
    void throwsAwayWhatIsNotWhatWasSent() {
        String id = alice.beginId("a", 10);
        alice.send(id, 0, new byte[10]);

        HttpResponse<String> refused = alice.finish(id, sha256(bytes(10, 4)));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("checksum_mismatch");
        assertThat(alice.head(id).headers().firstValue("Upload-Offset")).hasValue("0");
        alice.send(id, 0, bytes(10, 4));
        assertThat(alice.finish(id, sha256(bytes(10, 4))).statusCode()).isEqualTo(200);
    }

    @Test
    void doesNotFinishWhatHasNotArrivedAndFinishesTwiceWithoutHarm() {
        byte[] content = bytes(10, 5);
        String id = alice.beginId("a", 10);
        assertThat(alice.finish(id, sha256(content)).statusCode()).isEqualTo(409);
        alice.send(id, 0, content);

        HttpResponse<String> first = alice.finish(id, sha256(content));

        assertThat(alice.finish(id, sha256(content)).body()).isEqualTo(first.body());
        assertThat(alice.send(id, 10, new byte[1]).statusCode()).isEqualTo(409);
    }

    @Test
    void takesAnEmptyFile() {
        JsonNode attachment = alice.upload("empty.txt", new byte[0]);

        assertThat(attachment.get("size").longValue()).isZero();
        assertThat(alice.download(attachment.get("id").textValue()).body()).isEmpty();
    }

    @Test
    void saysWhichLimitIsReached() {
        assertThat(alice.begin("a", 200_001).body()).contains("payload_too_large", "195.3 KB");
        alice.begin("a", 200_000);
        assertThat(alice.begin("b", 100_001).body()).contains("quota_exceeded", "Your files");
        alice.begin("b", 100_000);
        assertThat(bob.begin("c", 100_001).body()).contains("quota_exceeded", "All files together");
        assertThat(alice.begin("../x", 1).body()).contains("invalid_request", "plain name");
        assertThat(alice.begin("x", -1).statusCode()).isEqualTo(400);
    }

    @Test
    void givesTheRoomOfACancelledFileBack() {
        String id = alice.beginId("a", 200_000);
        alice.send(id, 0, new byte[10]);
        alice.begin("b", 100_000);

        assertThat(alice.cancel(id).statusCode()).isEqualTo(204);

        assertThat(alice.begin("c", 200_000).statusCode()).isEqualTo(201);
        assertThat(alice.state(id).statusCode()).isEqualTo(404);
        assertThat(folder.resolve("uploads").resolve(id)).doesNotExist();
    }

    @Test
    void takesNoMoreThanWasAnnounced() {
        String id = alice.beginId("a", 10);

        assertThat(alice.send(id, 0, new byte[11]).statusCode()).isEqualTo(413);

        assertThat(alice.head(id).headers().firstValue("Upload-Offset")).hasValue("0");
    }
}
