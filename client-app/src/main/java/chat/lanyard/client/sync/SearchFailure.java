package chat.lanyard.client.sync;

/** Why a search brought nothing. */
public enum SearchFailure {
    /** The connection was lost before the answer. */
    OFFLINE,
    /** Too many searches at a time; a moment later it works. */
    TOO_FAST,
    /** The server cannot search right now. */
    UNAVAILABLE,
    SERVER_FAILED
}
