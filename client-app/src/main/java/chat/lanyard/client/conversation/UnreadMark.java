package chat.lanyard.client.conversation;

import chat.lanyard.client.sync.ChannelSnapshot;
import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.value.UserId;
import java.util.List;

/** Where the unread line goes, which is once, before the first unread message of somebody else. */
final class UnreadMark {
    private final UserId self;
    private final long readSequence;
    private boolean wanted;

    UnreadMark(ChannelSnapshot opened, UserId self) {
        this.self = self;
        this.readSequence = opened.readSequence();
        this.wanted = opened.unread() > 0;
    }

    /** The event in this page before which it goes, or {@code null}: not known yet, or not here. */
    ChannelEvent placeIn(List<ChannelEvent> page) {
        if (!wanted || page.isEmpty() || page.get(0).sequence() > readSequence + 1) {
            return null; // what is unread may begin further up
        }
        ChannelEvent place = page.stream().filter(this::isUnread).findFirst().orElse(null);
        wanted = place == null;
        return place;
    }

    /** This is the newest page: if it reaches back to what was read and has no place for it, what is unread is no row. */
    void nothingBehind(List<ChannelEvent> newestPage) {
        wanted &= newestPage.isEmpty() || newestPage.get(0).sequence() > readSequence + 1;
    }

    /** Whether it goes at the end of an older page, because the unread begins right behind it. */
    boolean goesBehind(List<ChannelEvent> olderPage) {
        boolean here = wanted && !olderPage.isEmpty() && olderPage.get(0).sequence() <= readSequence + 1;
        wanted &= !here;
        return here;
    }

    private boolean isUnread(ChannelEvent event) {
        return event.sequence() > readSequence
                && event instanceof ChannelEvent.MessagePosted
                && !event.actor().equals(self);
    }
}
