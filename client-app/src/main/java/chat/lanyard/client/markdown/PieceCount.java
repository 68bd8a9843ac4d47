package chat.lanyard.client.markdown;

/** Counts what a view would have to draw, up to a limit. */
final class PieceCount {
    private final int most;
    private int count;

    PieceCount(int most) {
        this.most = most;
    }

    void add(int more) {
        count += more;
    }

    boolean isExceeded() {
        return count > most;
    }
}
