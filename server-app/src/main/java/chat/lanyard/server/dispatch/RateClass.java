package chat.lanyard.server.dispatch;

/** Which budget a frame is counted against. */
public enum RateClass {
    POST,
    SEARCH,
    OTHER
}
