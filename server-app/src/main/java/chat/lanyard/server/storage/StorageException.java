package chat.lanyard.server.storage;

/** The database failed, or holds what it never should. */
public final class StorageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StorageException(String message, Throwable cause) {
        super(message, cause);
    }
}
