package chat.lanyard.client.attachment;

import chat.lanyard.client.session.Causes;
import chat.lanyard.client.session.Problem;
import chat.lanyard.client.session.Refusals;
import chat.lanyard.client.session.Session;
import chat.lanyard.client.session.SessionException;
import chat.lanyard.protocol.http.HttpApi;
import chat.lanyard.protocol.json.HttpCodec;
import chat.lanyard.protocol.value.AttachmentId;
import chat.lanyard.protocol.value.ErrorCode;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/**
 * The HTTP API of files. Every method waits for the server, so it is for threads that may; it throws an {@link IOException}
 * for what may pass by itself, and a {@link TransferException} for what will not. Safe for use by several threads.
 */
final class FileApi {
    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    /** The server may have to read a file of gigabytes once more. */
    private static final Duration FINISH_TIMEOUT = Duration.ofMinutes(2);

    private static final int ERROR_BYTES = 16 * 1024;
    private static final int UNAUTHORIZED = 401;
    private static final Set<Problem> ENDS = EnumSet.of(Problem.SIGNED_OUT, Problem.ACCOUNT_DISABLED);

    private final Session session;
    private final HttpClient http;
    private final HttpCodec codec = new HttpCodec();

    FileApi(Session session, HttpClient http) {
        this.session = session;
        this.http = http;
    }

    HttpApi.UploadState begin(String name, long size) throws IOException, TransferException, InterruptedException {
        return stateOf(json("/uploads", new HttpApi.NewUpload(name, size)).timeout(TIMEOUT));
    }

    HttpApi.UploadState state(AttachmentId id) throws IOException, TransferException, InterruptedException {
        return stateOf(request("/uploads/" + id).timeout(TIMEOUT).GET());
    }

    HttpApi.UploadState finish(AttachmentId id, String sha256)
            throws IOException, TransferException, InterruptedException {
        return stateOf(json("/uploads/" + id, new HttpApi.FinishUpload(sha256)).timeout(FINISH_TIMEOUT));
    }

    void cancel(AttachmentId id) throws IOException, TransferException, InterruptedException {
        send(request("/uploads/" + id).timeout(TIMEOUT).DELETE()).close();
    }

    /** Sends bytes from an offset on; there is no time limit, so whoever calls has to watch that it goes on. */
    void send(AttachmentId id, long offset, long length, Supplier<InputStream> bytes)
            throws IOException, TransferException, InterruptedException {
        BodyPublisher body = length == 0
                ? BodyPublishers.noBody()
                : BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(bytes), length);
        send(request("/uploads/" + id)
                        .header("Content-Type", "application/offset+octet-stream")
                        .header("Upload-Offset", String.valueOf(offset))
                        .method("PATCH", body))
                .close();
    }

    /** The content of a file from an offset on; no time limit either. */
    InputStream fetch(AttachmentId id, long offset) throws IOException, TransferException, InterruptedException {
        HttpRequest.Builder request = request("/attachments/" + id).GET();
        if (offset > 0) {
            request.header("Range", "bytes=" + offset + "-");
        }
        return send(request);
    }

    private HttpRequest.Builder json(String path, Object body) {
        return request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(codec.encode(body)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(session.server().resolve(HttpApi.ROOT + path));
    }

    private HttpApi.UploadState stateOf(HttpRequest.Builder request)
            throws IOException, TransferException, InterruptedException {
        try (InputStream body = send(request)) {
            return codec.decode(body.readNBytes(ERROR_BYTES), HttpApi.UploadState.class);
        } catch (IllegalArgumentException e) {
            throw new IOException("Something else than the server answered", e);
        }
    }

    /** With the token that is in force; one that is over is replaced first, and one that is refused once. */
    private InputStream send(HttpRequest.Builder request) throws IOException, TransferException, InterruptedException {
        if (session.accessTokenLife().isNegative() || session.accessTokenLife().isZero()) {
            refresh();
        }
        HttpResponse<InputStream> answer = sendOnce(request);
        if (answer.statusCode() == UNAUTHORIZED) {
            answer.body().close();
            refresh();
            answer = sendOnce(request);
        }
        if (answer.statusCode() / 100 != 2) {
            throw refused(answer);
        }
        return answer.body();
    }

    private HttpResponse<InputStream> sendOnce(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpRequest whole = request.copy()
                .header("Authorization", "Bearer " + session.accessToken())
                .build();
        return http.send(whole, BodyHandlers.ofInputStream());
    }

    private void refresh() throws IOException, TransferException {
        try {
            session.refresh().join();
        } catch (CompletionException e) {
            if (Causes.of(e) instanceof SessionException refusal
                    && ENDS.contains(refusal.failure().problem())) {
                throw new TransferException(TransferFailure.SIGNED_OUT, e);
            }
            throw new IOException("There is no fresh token yet", e);
        }
    }

    /** What a busy or failing server says passes; so does what something on the way says. */
    private TransferException refused(HttpResponse<InputStream> answer) throws IOException {
        byte[] body;
        try (InputStream in = answer.body()) {
            body = in.readNBytes(ERROR_BYTES);
        }
        Optional<ErrorCode> code = Refusals.codeOf(body, codec);
        if (code.isEmpty() || passes(code.get())) {
            throw new IOException("The server answered " + answer.statusCode());
        }
        return new TransferException(TransferFailure.of(code.get()));
    }

    private static boolean passes(ErrorCode code) {
        return switch (code) {
            case UNAVAILABLE, RATE_LIMITED, INTERNAL_ERROR, OFFSET_MISMATCH, TOO_MANY_CONNECTIONS, EXPIRED_TOKEN ->
                true;
            default -> false;
        };
    }
}
