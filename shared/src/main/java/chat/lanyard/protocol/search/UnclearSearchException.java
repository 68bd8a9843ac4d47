package chat.lanyard.protocol.search;

/** What was typed cannot be searched for; the message says why in words. */
public final class UnclearSearchException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** Why not. */
    public enum Reason {
        TOO_LONG,
        TOO_MANY_WORDS,
        /** Behind before: or after: stands no day. */
        NOT_A_DAY,
        /** Behind has: stands neither file nor link. */
        NOT_A_KIND,
        NOTHING
    }

    UnclearSearchException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
