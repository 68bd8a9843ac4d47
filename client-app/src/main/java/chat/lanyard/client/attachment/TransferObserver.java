package chat.lanyard.client.attachment;

/** Told how a file fares, on the thread that carries it; nothing follows one of the last three. */
public interface TransferObserver {
    /** So many bytes are there, of those before this attempt too. */
    void reached(long bytes);

    /** The connection broke; it is tried again by itself. */
    default void interrupted(Exception cause) {}

    void done();

    void failed(TransferFailure failure);

    default void cancelled() {}
}
