package chat.lanyard.server;

import chat.lanyard.testsupport.TestClient;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.UUID;

/** Sends and fetches files as one user, knowing nothing of Lanyard's own code. */
public final class FileClient {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final URI api;
    private final String token;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public FileClient(TestServer server, String user) {
        api = server.addresses().api();
        token = server.token(user);
    }

    public HttpResponse<String> begin(String name, long size) {
        String body = TestClient.object().put("name", name).put("size", size).toString();
        return text(request("/uploads").POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** The id of a new upload. */
    public String beginId(String name, long size) {
        return TestClient.parse(begin(name, size).body()).get("id").textValue();
    }

    public HttpResponse<String> send(String id, long offset, byte[] bytes) {
        return text(request("/uploads/" + id)
                .header("Content-Type", "application/offset+octet-stream")
                .header("Upload-Offset", String.valueOf(offset))
                .method("PATCH", HttpRequest.BodyPublishers.ofByteArray(bytes)));
    }

    public HttpResponse<String> finish(String id, String sha256) {
        String body = TestClient.object().put("sha256", sha256).toString();
        return text(request("/uploads/" + id).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> state(String id) {
        return text(request("/uploads/" + id).GET());
    }

    public HttpResponse<String> head(String id) {
        return text(request("/uploads/" + id).method("HEAD", HttpRequest.BodyPublishers.noBody()));
    }

    public HttpResponse<String> cancel(String id) {
        return text(request("/uploads/" + id).DELETE());
    }

    /** Sends a whole file; what it became. */
    public JsonNode upload(String name, byte[] content) {
        String id = beginId(name, content.length);
        send(id, 0, content);
        return TestClient.parse(finish(id, sha256(content)).body()).get("attachment");
    }

    /** Sends a whole file; its id. */
    public String uploadId(String name, byte[] content) {
        return upload(name, content).get("id").textValue();
    }

    public HttpResponse<byte[]> download(String id, String... headers) {
        HttpRequest.Builder request = request("/attachments/" + id).GET();
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(api + "/api/v1" + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> text(HttpRequest.Builder request) {
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        try {
            return http.send(request.build(), handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Posts a message with files; the answer. */
    public static JsonNode post(TestClient client, String text, String... ids) {
        var message = client.message(UUID.randomUUID().toString(), text);
        Arrays.stream(ids).forEach(message.withArray("attachments")::add);
        return client.request("message.post", message);
    }

    /** Bytes that nothing can be guessed of, the same for the same seed. */
    public static byte[] bytes(int size, long seed) {
        byte[] bytes = new byte[size];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A picture of this size, as far as its header goes. */
    public static byte[] png(int width, int height) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes(HexFormat.of().parseHex("89504e470d0a1a0a0000000d49484452"));
        png.writeBytes(HexFormat.of().parseHex(String.format("%08x%08x0802000000", width, height)));
        return png.toByteArray();
    }
}
