package chat.lanyard.server.dispatch;

/** Which budget a frame is counted against. */
public enum RateClass {
    POST(20, 100),
    SEARCH(10, 20),
    /** What many others are told of. */
    PROFILE(1, 20),
    /** What makes channels, or puts others into them. */
    CHANNEL(1, 30),
    OTHER(50, 50);

    private final int perSecond;
    private final int burst;

    RateClass(int perSecond, int burst) {
        this.perSecond = perSecond;
        this.burst = burst;
    }

    int perSecond() {
        return perSecond;
    }

    int burst() {
        return burst;
    }
}
