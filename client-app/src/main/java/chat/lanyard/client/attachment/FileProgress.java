package chat.lanyard.client.attachment;

/**
 * How far a file is.
 *
 * @param bytes how many are there
 * @param speed in bytes a second; 0 if nothing moves
 * @param failure why it is {@link State#FAILED}; else {@code null}
 */
public record FileProgress(State state, long bytes, long size, long speed, TransferFailure failure) {
    /** What happens with it. */
    public enum State {
        /** For its turn. */
        WAITING,
        MOVING,
        /** The connection broke; it is tried again by itself. */
        BROKEN,
        DONE,
        FAILED,
        CANCELLED
    }

    public static FileProgress waiting(long size) {
        return new FileProgress(State.WAITING, 0, size, 0, null);
    }

    public static FileProgress failed(long size, TransferFailure failure) {
        return new FileProgress(State.FAILED, 0, size, 0, failure);
    }

    static FileProgress done(long size) {
        return new FileProgress(State.DONE, size, size, 0, null);
    }

    /** Whether it goes on, now or by itself. */
    public boolean isUnderWay() {
        return state == State.WAITING || state == State.MOVING || state == State.BROKEN;
    }

    /** Between 0 and 1; an empty file is there at once. */
    public double fraction() {
        return size == 0 ? 1 : (double) bytes / size;
    }
}
