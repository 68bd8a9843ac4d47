package chat.lanyard.client.conversation;

import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.value.UserId;
import java.util.List;

/** Where the unread line goes, which is once, before the first unread message of somebody else. */
final class UnreadMark {
    private final UserId self;
    private final long readSequence;
    private final boolean any;
    private boolean wanted;

    /**
     * @param readSequence how far was read when the conversation was opened
     * @param any whether anything behind that was unread
     */
    UnreadMark(long readSequence, boolean any, UserId self) {
        this.self = self;
        this.readSequence = readSequence;
        this.any = any;
        this.wanted = any;
    }

    /** The rows begin anew, somewhere. */
    void again() {
        wanted = any;
    }

    /** How far was read when the conversation was opened. */
    long readSequence() {
        return readSequence;
    }

    /**
     * The event in this page before which it goes, or {@code null}: not known yet, or not here.
     *
     * @param first how far all rows reach back, with this page
     */
    ChannelEvent placeIn(List<ChannelEvent> page, long first) {
        if (!wanted || first > readSequence + 1) {
            return null; // what is unread may begin further up
        }
        ChannelEvent place = page.stream().filter(this::isUnread).findFirst().orElse(null);
        wanted = place == null;
        return place;
    }

    /** These are the newest rows: if they reach back to what was read and have no place for it, what is unread is no row. */
    void nothingBehind(long first) {
        wanted &= first > readSequence + 1;
    }

    /**
     * Whether it goes at the end of an older page, because the unread begins right behind it.
     *
     * @param first how far that page reaches back
     * @param before how far the rows behind it reach back
     */
    boolean goesBehind(long first, long before) {
        boolean here = wanted && first <= readSequence + 1 && before > readSequence + 1;
        wanted &= !here;
        return here;
    }

    private boolean isUnread(ChannelEvent event) {
        return event instanceof ChannelEvent.MessagePosted
                && event.sequence() > readSequence
                && !event.actor().equals(self);
    }
}
