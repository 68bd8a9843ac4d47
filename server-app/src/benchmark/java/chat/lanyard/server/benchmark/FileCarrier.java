package chat.lanyard.server.benchmark;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A client in a process of its own: copies a file with its SHA-256, sends it, fetches it, and prints what each took. Another
 * file goes before it, for both processes have just been started.
 */
final class FileCarrier {
    private static final int BUFFER_BYTES = 128 * 1024;
    private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String api;
    private final String token;

    private FileCarrier(String api, String token) {
        this.api = api;
        this.token = token;
    }

    /** Arguments: address of the API, access token, the file, one to begin with, where to put copies of them. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        FileCarrier carrier = new FileCarrier(arguments[0], arguments[1]);
        Path file = Path.of(arguments[2]);
        Path copy = Path.of(arguments[4]);
        carrier.carry(Path.of(arguments[3]), copy);
        System.out.println(carrier.carry(file, copy));
    }

    private String carry(Path file, Path copy) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        String hash = copy(Files.newInputStream(file), copy);
        long copied = System.nanoTime();
        String id = upload(file);
        long up = System.nanoTime();
        String fetched = download(id, copy);
        long down = System.nanoTime();
        if (!fetched.equals(hash)) {
            throw new IOException("what came back is not what was sent");
        }
        return (copied - begin) + " " + (up - copied) + " " + (down - up);
    }

    private String upload(Path file) throws IOException, InterruptedException {
        long size = Files.size(file);
        String begun = send("POST", "/uploads", "{\"name\":\"big\",\"size\":" + size + "}");
        Matcher matcher = ID.matcher(begun);
        if (!matcher.find()) {
            throw new IOException(begun);
        }
        String id = matcher.group(1);
        MessageDigest digest = sha256();
        HttpRequest patch = request("/uploads/" + id)
                .header("Content-Type", "application/offset+octet-stream")
                .header("Upload-Offset", "0")
                .method(
                        "PATCH",
                        BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> hashed(file, digest)), size))
                .build();
        int status = http.send(patch, BodyHandlers.discarding()).statusCode();
        if (status != 204) {
            throw new IOException("the server answered " + status);
        }
        String hash = HexFormat.of().formatHex(digest.digest());
        send("POST", "/uploads/" + id, "{\"sha256\":\"" + hash + "\"}");
        return id;
    }

    private String download(String id, Path target) throws IOException, InterruptedException {
        HttpRequest get = request("/attachments/" + id).build();
        return copy(http.send(get, BodyHandlers.ofInputStream()).body(), target);
    }

    private String send(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request =
                request(path).method(method, BodyPublishers.ofString(body)).build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(answer.body());
        }
        return answer.body();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(api + "/api/v1" + path)).header("Authorization", "Bearer " + token);
    }

    private static String copy(InputStream from, Path target) throws IOException {
        MessageDigest digest = sha256();
        byte[] buffer = new byte[BUFFER_BYTES];
        try (InputStream in = from;
                OutputStream out = Files.newOutputStream(target)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static InputStream hashed(Path file, MessageDigest digest) {
        try {
            return new FilterInputStream(Files.newInputStream(file)) {
                @Override
                public int read(byte[] bytes, int offset, int length) throws IOException {
                    int read = super.read(bytes, offset, length);
                    if (read > 0) {
                        digest.update(bytes, offset, read);
                    }
                    return read;
                }
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
