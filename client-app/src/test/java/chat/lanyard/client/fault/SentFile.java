package chat.lanyard.client.fault;

import chat.lanyard.client.Http;
import chat.lanyard.client.session.Session;
import chat.lanyard.testsupport.TestClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;

/** Sends small files to a server, without any code of the core. */
final class SentFile {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI uploads;
    private final Session session;

    private SentFile(URI api, Session session) {
        uploads = URI.create(api + "/api/v1/uploads");
        this.session = session;
    }

    /**
     * Returns the id under which a message can have it.
     *
     * @throws IllegalStateException if the server does not take it
     */
    static String send(URI api, Session session, String text) {
        return new SentFile(api, session).send(text.getBytes(StandardCharsets.UTF_8));
    }

    private String send(byte[] content) {
        String begin = TestClient.object()
                .put("name", "notes.txt")
                .put("size", content.length)
                .toString();
        String id = ask(to("").POST(BodyPublishers.ofString(begin))).get("id").textValue();
        ask(to("/" + id)
                .header("Content-Type", "application/offset+octet-stream")
                .header("Upload-Offset", "0")
                .method("PATCH", BodyPublishers.ofByteArray(content)));
        String end = TestClient.object().put("sha256", sha256(content)).toString();
        ask(to("/" + id).POST(BodyPublishers.ofString(end)));
        return id;
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(uploads + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + session.accessToken());
    }

    private static JsonNode ask(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = Http.CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw new IllegalStateException("refused: " + answer.body());
            }
            return TestClient.parse(answer.body().isEmpty() ? "{}" : answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
