package chat.lanyard.client.sync;

import chat.lanyard.protocol.frame.ChannelEvent;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/** The unbroken part of a channel's log that is known here; it grows at both ends. Confined to the event thread. */
final class ChannelLog {
    private final Deque<ChannelEvent> events = new ArrayDeque<>();
    private long last;

    /** Knows nothing yet of a log whose newest event has this sequence, 0 if it has none. */
    ChannelLog(long last) {
        this.last = last;
    }

    /** The sequence up to which everything that comes is known. */
    long last() {
        return last;
    }

    /** The sequence of the first event that is known; the one that comes next if none is. */
    long first() {
        return last - events.size() + 1;
    }

    List<ChannelEvent> events() {
        return List.copyOf(events);
    }

    Iterator<ChannelEvent> newestFirst() {
        return events.descendingIterator();
    }

    /** Whether these events leave out some that are not known. */
    boolean hasGapBefore(List<ChannelEvent> following) {
        return !following.isEmpty() && following.get(0).sequence() > last + 1;
    }

    /** Takes what follows and returns what of it is new; doubles, and all behind a gap, are left out. */
    List<ChannelEvent> append(List<ChannelEvent> following) {
        List<ChannelEvent> fresh = new ArrayList<>();
        for (ChannelEvent event : following) {
            if (event.sequence() == last + 1) {
                events.addLast(event);
                last++;
                fresh.add(event);
            }
        }
        return fresh;
    }

    /** Takes what came before and returns what of it is new, oldest first. */
    List<ChannelEvent> prepend(List<ChannelEvent> preceding) {
        List<ChannelEvent> fresh = new ArrayList<>();
        for (int i = preceding.size() - 1; i >= 0; i--) {
            ChannelEvent event = preceding.get(i);
            if (event.sequence() == first() - 1) {
                events.addFirst(event);
                fresh.add(0, event);
            }
        }
        return fresh;
    }
}
