package chat.lanyard.client.conversation;

/** The message that is to be shown once everything back to it is there. Confined to the event thread. */
final class Wanted {
    private static final long NONE = Long.MAX_VALUE;

    private long sequence = NONE;

    void set(long wanted) {
        sequence = wanted;
    }

    boolean isSet() {
        return sequence != NONE;
    }

    /** Whether more has to be fetched for it, what is there reaching back to {@code first}. */
    boolean isBefore(long first) {
        return isSet() && sequence < first;
    }

    /** Which it was; from now on there is none. */
    long take() {
        long taken = sequence;
        sequence = NONE;
        return taken;
    }
}
