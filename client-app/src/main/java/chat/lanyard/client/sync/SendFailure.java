package chat.lanyard.client.sync;

/** Why the server did not take a message. */
public enum SendFailure {
    /** Empty, too long, or otherwise no message. */
    INVALID,
    /** The conversation is gone, or the user is no longer in it. */
    NO_CONVERSATION,
    NOT_ALLOWED,
    SERVER_FAILED
}
