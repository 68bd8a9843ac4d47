package chat.lanyard.protocol.value;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The stable codes by which programs tell one refusal from another, in frames, in the handshake and in the HTTP API.
 *
 * <p>The wire name is the constant's name in lower case; the status is the one of RFC 9110 with which the code is
 * answered where the answer is an HTTP response.
 */
public enum ErrorCode {
    INVALID_REQUEST(400),
    UNKNOWN_TYPE(400),
    CURSOR_AHEAD(400),
    BAD_CREDENTIALS(401),
    MISSING_TOKEN(401),
    INVALID_TOKEN(401),
    EXPIRED_TOKEN(401),
    REVOKED_TOKEN(401),
    UNKNOWN_USER(401),
    FORBIDDEN(403),
    ACCOUNT_DISABLED(403),
    REGISTRATION_CLOSED(403),
    INVITATION_INVALID(403),
    NOT_FOUND(404),
    USERNAME_TAKEN(409),
    OFFSET_MISMATCH(409),
    PAYLOAD_TOO_LARGE(413),
    QUOTA_EXCEEDED(413),
    RANGE_NOT_SATISFIABLE(416),
    CHECKSUM_MISMATCH(422),
    UPGRADE_REQUIRED(426),
    RATE_LIMITED(429),
    TOO_MANY_ATTEMPTS(429),
    TOO_MANY_CONNECTIONS(429),
    HEADERS_TOO_LARGE(431),
    INTERNAL_ERROR(500),
    UNAVAILABLE(503),
    STORAGE_FULL(507);

    private final int httpStatus;

    ErrorCode(int httpStatus) {
        this.httpStatus = httpStatus;
    }

    /** The name on the wire, such as {@code invalid_token}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The HTTP status that carries this code. */
    public int httpStatus() {
        return httpStatus;
    }

    /** The code of a wire name; empty for one that a newer peer has added. */
    public static Optional<ErrorCode> of(String wireName) {
        return Arrays.stream(values())
                .filter(code -> code.wireName().equals(wireName))
                .findFirst();
    }
}
