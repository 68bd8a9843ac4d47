package chat.lanyard.client.sync;

import java.util.Arrays;

/** Why a message is not sent. */
public enum SendFailure {
    /** Empty, too long, or otherwise no message. */
    INVALID,
    /** The conversation is gone, or the user is no longer in it. */
    NO_CONVERSATION,
    NOT_ALLOWED,
    SERVER_FAILED,
    /** One of its files; the file says why. */
    FILES_NOT_SENT,
    /** What is known of its files was damaged or lost on this computer. */
    FILES_LOST,
    /** It could not be written to this computer's disk, and so would be lost with the application. */
    NOT_KEPT;

    /** The failure of that name; one that only another version knows is taken for the server's. */
    static SendFailure of(String name) {
        return Arrays.stream(values())
                .filter(failure -> failure.name().equals(name))
                .findFirst()
                .orElse(SERVER_FAILED);
    }
}
