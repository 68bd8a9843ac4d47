package chat.lanyard.server.log;

import chat.lanyard.protocol.frame.ChannelEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/** Appends to one channel's log within a transaction, giving out its sequences. Used by the committing thread only. */
public final class ChannelAppender {
    private final LogStore store;
    private final List<ChannelEvent> appended = new ArrayList<>();
    private final EventSealer sealer;
    private ChannelHead head;

    ChannelAppender(LogStore store, EventSealer sealer, ChannelHead head) {
        this.store = store;
        this.sealer = sealer;
        this.head = head;
    }

    /**
     * Appends the event that is made for the next sequence, and returns it.
     *
     * @param <E> its kind
     */
    public <E extends ChannelEvent> E append(LongFunction<E> event) {
        E next = event.apply(head.lastSequence() + 1);
        LogEntry entry = sealer.seal(head, next);
        store.insert(entry);
        head = new ChannelHead(
                head.channel(), next.sequence(), entry.messages(), entry.seal().chainHash());
        appended.add(next);
        return next;
    }

    /** How many messages the channel has, those of this transaction included. */
    public long messages() {
        return head.messages();
    }

    /** Sequence of the newest event, those of this transaction included. */
    public long lastSequence() {
        return head.lastSequence();
    }

    ChannelHead head() {
        return head;
    }

    List<ChannelEvent> appended() {
        return appended;
    }

    void flush() {
        if (!appended.isEmpty()) {
            store.saveHead(head);
        }
    }
}
