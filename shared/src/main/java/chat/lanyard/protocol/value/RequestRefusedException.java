package chat.lanyard.protocol.value;

/** A request that was understood and refused. */
public final class RequestRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ErrorDetail error;

    public RequestRefusedException(ErrorDetail error) {
        super(error.message(), null, false, false);
        this.error = error;
    }

    public RequestRefusedException(ErrorCode code, String message) {
        this(ErrorDetail.of(code, message));
    }

    /** What to tell the one who asked. */
    public ErrorDetail error() {
        return error;
    }
}
