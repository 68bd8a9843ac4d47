package chat.lanyard.client.attachment;

/** A file does not get to its end, for the reason in {@link #failure}. */
final class TransferException extends Exception {
    private static final long serialVersionUID = 1L;

    private final TransferFailure failure;

    TransferException(TransferFailure failure) {
        super(failure.name());
        this.failure = failure;
    }

    TransferException(TransferFailure failure, Throwable cause) {
        super(failure.name(), cause);
        this.failure = failure;
    }

    TransferFailure failure() {
        return failure;
    }
}
