package chat.lanyard.server.benchmark;

/** What one receiver has got: messages in unbroken order. */
final class Receipts {
    private long last;
    private long count;

    /** What is received next must follow this sequence. */
    void startAfter(long sequence) {
        last = sequence;
    }

    void add(long first, long through) {
        if (first != last + 1 || through < first) {
            throw new IllegalStateException("got " + first + " to " + through + " after " + last);
        }
        count += through - last;
        last = through;
    }

    void addNext() {
        add(last + 1, last + 1);
    }

    long count() {
        return count;
    }
}
