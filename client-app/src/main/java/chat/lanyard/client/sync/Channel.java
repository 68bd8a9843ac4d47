package chat.lanyard.client.sync;

import chat.lanyard.client.store.ChannelFacts;
import chat.lanyard.client.store.StoredChannel;
import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ChannelSummary;
import java.util.ArrayList;
import java.util.List;

/**
 * What is known of a channel without its events, which are in the store: the unbroken run from first to last. Confined
 * to the event thread.
 */
final class Channel {
    private final ChannelId id;
    private ChannelFacts facts;
    private long first;
    private long last;
    private long welcomedThrough;
    private ReadState readState;

    /** Knows nothing yet of what came before. */
    Channel(ChannelSummary summary) {
        this.id = summary.id();
        this.first = summary.lastSequence() + 1;
        this.last = summary.lastSequence();
        this.readState = ReadState.NOTHING;
        welcome(summary);
    }

    Channel(StoredChannel stored) {
        this.id = stored.id();
        this.facts = stored.facts();
        this.first = stored.first();
        this.last = stored.last();
        this.readState = new ReadState(stored.readSequence(), stored.last(), stored.unread(), stored.mentions());
    }

    /** Takes the server's view of it at a new connection. */
    void welcome(ChannelSummary summary) {
        facts = ChannelFacts.of(summary);
        welcomedThrough = summary.lastSequence();
        readState = readState.welcomed(summary);
    }

    ChannelId id() {
        return id;
    }

    /** The sequence of the first event that is kept; the one that comes next if none is. */
    long first() {
        return first;
    }

    /** The sequence up to which everything that comes is kept. */
    long last() {
        return last;
    }

    /** Whether no event is kept although there are some. */
    boolean isBare() {
        return first > last && last > 0;
    }

    /** Whether an event has happened since the server described the channel. */
    boolean isLive(ChannelEvent event) {
        return event.sequence() > welcomedThrough;
    }

    ChannelFacts facts() {
        return facts;
    }

    void describe(ChannelFacts changed) {
        facts = changed;
    }

    ReadState readState() {
        return readState;
    }

    void read(ReadState changed) {
        readState = changed;
    }

    /** What of these events follows the run; doubles, and all behind a gap, are left out. */
    List<ChannelEvent> newOf(List<ChannelEvent> following) {
        List<ChannelEvent> fresh = new ArrayList<>(following.size());
        long next = last + 1;
        for (ChannelEvent event : following) {
            if (event.sequence() == next) {
                fresh.add(event);
                next++;
            }
        }
        return fresh;
    }

    /** What of these events comes right before the run, oldest first. */
    List<ChannelEvent> olderOf(List<ChannelEvent> preceding) {
        int from = preceding.size();
        while (from > 0 && preceding.get(from - 1).sequence() >= first) {
            from--;
        }
        int end = from;
        while (from > 0 && preceding.get(from - 1).sequence() == first - 1 - (end - from)) {
            from--;
        }
        return preceding.subList(from, end);
    }

    void keepFrom(long sequence) {
        first = sequence;
    }

    void keepThrough(long sequence) {
        last = sequence;
    }

    /** None of the events is kept any more; what comes after this one is. */
    void beginAfter(long sequence) {
        last = sequence;
        forgetEvents();
    }

    /** None of the events is kept any more; what comes is. */
    void forgetEvents() {
        first = last + 1;
    }

    /** Whatever happens in it opens it again. */
    private boolean isClosed() {
        return facts.closedSequence() > 0 && facts.closedSequence() >= Math.max(last, welcomedThrough);
    }

    ChannelView view() {
        return new ChannelView(id, facts, isClosed(), readState.unread(), readState.mentions());
    }

    StoredChannel stored() {
        return stored(first, last, readState);
    }

    StoredChannel stored(long newFirst, long newLast, ReadState state) {
        return new StoredChannel(id, facts, newFirst, newLast, state.readSequence(), state.unread(), state.mentions());
    }
}
