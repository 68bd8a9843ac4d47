package chat.lanyard.server;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.protocol.value.ProtocolLimits;
import chat.lanyard.server.people.Pictures;
import chat.lanyard.testsupport.TestClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures of people over the HTTP API. */
class AvatarsTest {
    private static final String OWN = "/api/v1/avatar";

    @TempDir
    static Path template;

    @TempDir
    Path folder;

    private final HttpClient http = HttpClient.newHttpClient();
    private TestServer server;
    private String alice;
    private String bob;
    private String path;

    @BeforeAll
    static void createAccounts() {
        Accounts.create(template, "alice", "bob");
    }

    @BeforeEach
    void start() {
        Accounts.copy(template, folder);
        server = TestServer.start(folder);
        alice = server.token("alice");
        bob = server.token("bob");
        path = "/api/v1/users/"
                + server.connectWith(alice).welcome().get("user").get("id").textValue() + "/avatar";
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void showsOthersThePictureThatSomebodyHasChosen() throws Exception {
        TestClient watcher = server.connectWith(bob);
        HttpResponse<byte[]> put = send("PUT", OWN, alice, Pictures.png(1_000, 800));
        assertThat(put.statusCode()).isEqualTo(200);
        String name = json(put).get("avatar").textValue();
        assertThat(watcher.await("users").get("users").get(0).get("avatar").textValue())
                .isEqualTo(name);

        HttpResponse<byte[]> got = send("GET", path, bob, null);
        assertThat(got.statusCode()).isEqualTo(200);
        assertThat(got.headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(got.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(got.headers().firstValue("ETag")).contains("\"" + name + "\"");
        assertThat(Pictures.read(got.body()).getWidth()).isEqualTo(256);

        HttpResponse<byte[]> same = send("GET", path, bob, null, "If-None-Match", "\"" + name + "\"");
        assertThat(same.statusCode()).isEqualTo(304);
        assertThat(same.body()).isEmpty();
    }

    @Test
    void takesOnePictureOfAPersonAtATime() throws Exception {
        try (Socket slow =
                new Socket(server.apiAddress().getAddress(), server.apiAddress().getPort())) {
            String head = "PUT " + OWN + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + alice
                    + "\r\nContent-Type: image/png\r\nContent-Length: 1000\r\n\r\n.";
            slow.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            awaitAnswer(alice, 503);
            assertThat(send("PUT", OWN, bob, Pictures.png(10, 10)).statusCode()).isEqualTo(200);
        }
        awaitAnswer(alice, 200);
    }

    private void awaitAnswer(String token, int status) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(
                                send("PUT", OWN, token, Pictures.png(10, 10)).statusCode())
                        .isEqualTo(status));
    }

    @Test
    void keepsAPictureOverARestartUntilItIsTakenAway() throws Exception {
        assertThat(send("PUT", OWN, alice, Pictures.noise(1_500, 1_000)).statusCode())
                .isEqualTo(200);
        server.close();
        server = TestServer.start(folder);
        assertThat(send("GET", path, bob, null).statusCode()).isEqualTo(200);
        assertThat(send("DELETE", OWN, alice, null).statusCode()).isEqualTo(204);
        assertThat(send("GET", path, bob, null).statusCode()).isEqualTo(404);
        assertThat(send("DELETE", OWN, alice, null).statusCode()).isEqualTo(204);
    }

    @Test
    void refusesWhatIsNoPictureOrTooLarge() throws Exception {
        HttpResponse<byte[]> text = send("PUT", OWN, alice, "hello".getBytes(StandardCharsets.UTF_8));
        assertThat(text.statusCode()).isEqualTo(400);
        assertThat(json(text).get("error").get("message").textValue())
                .isEqualTo("A picture must be a PNG or JPEG file.");
        HttpResponse<byte[]> large = send("PUT", OWN, alice, new byte[ProtocolLimits.AVATAR_BYTES + 1]);
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(json(large).get("error").get("message").textValue()).contains("8 MiB");
    }

    @Test
    void needsAToken() throws Exception {
        for (String request : new String[] {"PUT " + OWN, "DELETE " + OWN, "GET " + path}) {
            String[] parts = request.split(" ");
            assertThat(send(parts[0], parts[1], "no-token", Pictures.png(1, 1)).statusCode())
                    .as(request)
                    .isEqualTo(401);
        }
    }

    private HttpResponse<byte[]> send(String method, String where, String token, byte[] body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(server.addresses().api() + where))
                .timeout(Duration.ofSeconds(30))
                .header("Authorization", "Bearer " + token)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static JsonNode json(HttpResponse<byte[]> response) {
        return TestClient.parse(new String(response.body(), StandardCharsets.UTF_8));
    }
}
