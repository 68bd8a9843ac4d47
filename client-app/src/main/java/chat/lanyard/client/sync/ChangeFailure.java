package chat.lanyard.client.sync;

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
    SERVER_FAILED
}
