package chat.lanyard.client.connection;

import chat.lanyard.protocol.value.ErrorDetail;

/** The server refused a request. */
public final class RequestException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ErrorDetail error;

    public RequestException(ErrorDetail error) {
        super(error.code() + ": " + error.message());
        this.error = error;
    }

    public ErrorDetail error() {
        return error;
    }
}
