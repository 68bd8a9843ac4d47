package chat.lanyard.client.session;

import chat.lanyard.protocol.http.HttpApi;
import chat.lanyard.protocol.json.HttpCodec;
import chat.lanyard.protocol.value.ErrorCode;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** What a server's refusal, in the HTTP API or in the handshake, means to the person. */
public final class Refusals {
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private Refusals() {}

    static Failure of(HttpResponse<byte[]> response, HttpCodec codec) {
        Problem problem = codeOf(response.body(), codec)
                .map(Refusals::problemOf)
                .orElseGet(() -> problemOf(response.statusCode()));
        return new Failure(problem, retryAfter(response.headers()));
    }

    /** The code in the body of an error; empty if there is none that this version knows. */
    public static Optional<ErrorCode> codeOf(byte[] body, HttpCodec codec) {
        try {
            HttpApi.ErrorBody error = codec.decode(body, HttpApi.ErrorBody.class);
            return Optional.ofNullable(error.error()).flatMap(detail -> ErrorCode.of(detail.code()));
        } catch (IllegalArgumentException e) {
            return Optional.empty(); // not an answer of ours: the status has to do
        }
    }

    /** The seconds of {@code Retry-After} (RFC 9110, section 10.2.3), at most an hour; zero without them. */
    public static Duration retryAfter(HttpHeaders headers) {
        Duration wait = headers.firstValue("Retry-After")
                .filter(value -> value.matches("\\d{1,9}"))
                .map(value -> Duration.ofSeconds(Long.parseLong(value)))
                .orElse(Duration.ZERO);
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private static Problem problemOf(ErrorCode code) {
        return switch (code) {
            case BAD_CREDENTIALS -> Problem.WRONG_PASSWORD;
            case MISSING_TOKEN, INVALID_TOKEN, EXPIRED_TOKEN, REVOKED_TOKEN, UNKNOWN_USER -> Problem.SIGNED_OUT;
            case ACCOUNT_DISABLED -> Problem.ACCOUNT_DISABLED;
            case FORBIDDEN -> Problem.NOT_ALLOWED;
            case REGISTRATION_CLOSED -> Problem.REGISTRATION_CLOSED;
            case INVITATION_INVALID -> Problem.INVITATION_INVALID;
            case USERNAME_TAKEN -> Problem.USERNAME_TAKEN;
            case TOO_MANY_ATTEMPTS, RATE_LIMITED -> Problem.TOO_MANY_ATTEMPTS;
            case TOO_MANY_CONNECTIONS, UNAVAILABLE -> Problem.SERVER_BUSY;
            case INVALID_REQUEST, UNKNOWN_TYPE, CURSOR_AHEAD, PAYLOAD_TOO_LARGE, HEADERS_TOO_LARGE ->
                Problem.INPUT_INVALID;
            case NOT_FOUND, UPGRADE_REQUIRED -> Problem.NOT_A_LANYARD_SERVER;
            case INTERNAL_ERROR -> Problem.SERVER_FAILED;
            case OFFSET_MISMATCH, CHECKSUM_MISMATCH, QUOTA_EXCEEDED, RANGE_NOT_SATISFIABLE, STORAGE_FULL ->
                Problem.INPUT_INVALID; // of files, which do not come this way
        };
    }

    private static Problem problemOf(int status) {
        return switch (status) {
            case 429 -> Problem.TOO_MANY_ATTEMPTS;
            case 502, 503, 504 -> Problem.SERVER_BUSY;
            default -> Problem.NOT_A_LANYARD_SERVER;
        };
    }
}
