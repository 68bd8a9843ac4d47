package chat.lanyard.protocol.value;

/**
 * The end of a log.
 *
 * @param lastSequence sequence of the newest event, 0 if there is none
 */
public record LogEnd(long lastSequence) {
    public LogEnd {
        if (lastSequence < 0) {
            throw new IllegalArgumentException("lastSequence must be 0 or more");
        }
    }
}
