package chat.lanyard.client.session;

import chat.lanyard.protocol.http.HttpApi;
import chat.lanyard.protocol.json.HttpCodec;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Sends requests of the HTTP API to one server and makes a {@link SessionException} of every failure. */
final class ApiClient {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final HttpClient http;
    private final ServerAddress server;
    private final ServerTime time;
    private final HttpCodec codec = new HttpCodec();

    /** @param time told what the answers say of it */
    ApiClient(HttpClient http, ServerAddress server, ServerTime time) {
        this.http = http;
        this.server = server;
        this.time = time;
    }

    <T> CompletableFuture<T> get(String path, String token, Class<T> answer) {
        return send("GET", path, token, null, answer);
    }

    <T> CompletableFuture<T> post(String path, String token, Object body, Class<T> answer) {
        return send("POST", path, token, body, answer);
    }

    CompletableFuture<Void> delete(String path, String token) {
        return send("DELETE", path, token, null, Void.class);
    }

    /** The body of an answer as it is. */
    CompletableFuture<byte[]> getBytes(String path, String token) {
        HttpRequest.Builder request = request(path, token).GET();
        return http.sendAsync(request.build(), new LimitedBodyHandler())
                .handle((response, error) -> error == null ? bytes(response) : fail(error));
    }

    private byte[] bytes(HttpResponse<byte[]> response) {
        if (response.statusCode() / 100 != 2) {
            throw refused(response);
        }
        return response.body();
    }

    CompletableFuture<Void> putBytes(String path, String token, byte[] body) {
        HttpRequest.Builder request = request(path, token)
                .header("Content-Type", "application/octet-stream")
                .PUT(BodyPublishers.ofByteArray(body));
        return http.sendAsync(request.build(), new LimitedBodyHandler())
                .handle((response, error) -> error == null ? read(response, Void.class) : fail(error));
    }

    private <T> CompletableFuture<T> send(String method, String path, String token, Object body, Class<T> answer) {
        HttpRequest.Builder request = request(path, token).header("Accept", "application/json");
        if (body == null) {
            request.method(method, BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json");
            request.method(method, BodyPublishers.ofByteArray(codec.encode(body)));
        }
        return http.sendAsync(request.build(), new LimitedBodyHandler())
                .handle((response, error) -> error == null ? read(response, answer) : fail(error));
    }

    private HttpRequest.Builder request(String path, String token) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.resolve(HttpApi.ROOT + path)).timeout(TIMEOUT);
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private <T> T read(HttpResponse<byte[]> response, Class<T> answer) {
        if (response.statusCode() / 100 != 2) {
            throw refused(response);
        }
        if (answer == Void.class) {
            return null;
        }
        try {
            T decoded = codec.decode(response.body(), answer);
            dateOf(response).ifPresent(time::heard);
            return decoded;
        } catch (IllegalArgumentException e) {
            throw new SessionException(Problem.NOT_A_LANYARD_SERVER, e);
        }
    }

    /** Whoever answers without a code of ours may be another, with another clock. */
    private SessionException refused(HttpResponse<byte[]> response) {
        if (Refusals.codeOf(response.body(), codec).isPresent()) {
            dateOf(response).ifPresent(time::heard);
        }
        return new SessionException(Refusals.of(response, codec).withClockOff(time.clockOff()));
    }

    /** The {@code Date} of an answer (RFC 9110, section 6.6.1). */
    private static Optional<Instant> dateOf(HttpResponse<?> response) {
        try {
            return response.headers()
                    .firstValue("Date")
                    .map(date -> Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)));
        } catch (DateTimeParseException e) {
            return Optional.empty(); // something else speaks for the server; then its clock stays unknown
        }
    }

    private static <T> T fail(Throwable error) {
        Throwable cause = Causes.of(error);
        throw new SessionException(Unreachable.problemOf(cause), cause);
    }
}
