package chat.lanyard.protocol.value;

import java.util.Objects;

/**
 * Why something was refused: a stable code for programs and a sentence for people.
 *
 * @param code a wire name of {@link ErrorCode}, or one that a newer server has added
 */
public record ErrorDetail(String code, String message) {
    public ErrorDetail {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(message, "message");
    }

    public static ErrorDetail of(ErrorCode code, String message) {
        return new ErrorDetail(code.wireName(), message);
    }

    public boolean is(ErrorCode expected) {
        return expected.wireName().equals(code);
    }
}
