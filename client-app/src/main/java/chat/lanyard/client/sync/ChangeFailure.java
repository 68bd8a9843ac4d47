package chat.lanyard.client.sync;

import chat.lanyard.client.connection.NotConnectedException;
import chat.lanyard.client.connection.RequestException;
import chat.lanyard.client.session.Causes;
import chat.lanyard.protocol.value.ErrorCode;

/** Why a message that the server has could not be changed. */
public enum ChangeFailure {
    /** There is no connection, or it was lost before the answer; nothing is kept for later. */
    OFFLINE,
    /** The new text is empty or too long, or the message was changed too often. */
    INVALID,
    /** The message was deleted, or the user is no longer in the conversation. */
    GONE,
    NOT_ALLOWED,
    /** Too many changes at a time; a moment later it works. */
    TOO_FAST,
    SERVER_FAILED;

    /** Why a request failed. */
    static ChangeFailure of(Throwable error) {
        Throwable cause = Causes.of(error);
        if (cause instanceof NotConnectedException) {
            return OFFLINE;
        }
        return cause instanceof RequestException refused ? of(refused) : SERVER_FAILED;
    }

    private static ChangeFailure of(RequestException refused) {
        return switch (ErrorCode.of(refused.error().code()).orElse(ErrorCode.INTERNAL_ERROR)) {
            case INVALID_REQUEST, PAYLOAD_TOO_LARGE -> INVALID;
            case NOT_FOUND -> GONE;
            case FORBIDDEN -> NOT_ALLOWED;
            case RATE_LIMITED -> TOO_FAST;
            default -> SERVER_FAILED;
        };
    }
}
