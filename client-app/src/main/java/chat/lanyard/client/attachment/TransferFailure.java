package chat.lanyard.client.attachment;

import chat.lanyard.protocol.value.ErrorCode;
import java.util.Arrays;

/** Why a file does not get to its end, which trying again by itself would not change. */
public enum TransferFailure {
    TOO_LARGE,
    QUOTA,
    SERVER_FULL,
    /** The file on this computer is gone, or cannot be read. */
    UNREADABLE,
    /** The file on this computer was changed while it was sent. */
    CHANGED,
    /** The server has it no more, or not for this user. */
    GONE,
    /** What came was not what was sent, more than once. */
    DAMAGED,
    /** It cannot be written to this computer's disk. */
    NOT_KEPT,
    SIGNED_OUT,
    REFUSED;

    /** The failure of that name; one that only another version knows is taken for a refusal. */
    public static TransferFailure of(String name) {
        return Arrays.stream(values())
                .filter(failure -> failure.name().equals(name))
                .findFirst()
                .orElse(REFUSED);
    }

    static TransferFailure of(ErrorCode code) {
        return switch (code) {
            case PAYLOAD_TOO_LARGE -> TOO_LARGE;
            case QUOTA_EXCEEDED -> QUOTA;
            case STORAGE_FULL -> SERVER_FULL;
            case NOT_FOUND -> GONE;
            case CHECKSUM_MISMATCH -> DAMAGED;
            default -> REFUSED;
        };
    }
}
