package chat.lanyard.protocol.json;

import chat.lanyard.protocol.value.ErrorDetail;
import chat.lanyard.protocol.value.RequestId;
import java.util.Optional;

/** A frame that can be answered but not carried out: an unknown type, or a member that is missing or wrong. */
public final class InvalidFrameException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient RequestId requestId;
    private final transient ErrorDetail error;

    InvalidFrameException(RequestId requestId, ErrorDetail error) {
        super(error.message());
        this.requestId = requestId;
        this.error = error;
    }

    /** The id to answer under; empty if the frame had no usable one. */
    public Optional<RequestId> requestId() {
        return Optional.ofNullable(requestId);
    }

    /** What to answer. */
    public ErrorDetail error() {
        return error;
    }
}
