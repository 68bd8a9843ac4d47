package chat.lanyard.protocol.json;

/** What came is no frame at all: not JSON, not an object, without a type, or nested too deep. */
public final class MalformedFrameException extends Exception {
    private static final long serialVersionUID = 1L;

    MalformedFrameException(String message) {
        super(message);
    }

    MalformedFrameException(String message, Throwable cause) {
        super(message, cause);
    }
}
