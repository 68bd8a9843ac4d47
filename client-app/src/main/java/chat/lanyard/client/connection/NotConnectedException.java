package chat.lanyard.client.connection;

/** A request got no answer, because there is no connection, or it was lost; it may have been carried out. */
public final class NotConnectedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NotConnectedException(String message) {
        super(message);
    }
}
