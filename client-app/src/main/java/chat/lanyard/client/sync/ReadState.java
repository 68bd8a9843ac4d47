package chat.lanyard.client.sync;

import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.value.ChannelSummary;
import chat.lanyard.protocol.value.UserProfile;

/** How far the user has read a channel and how much is left. Confined to the event thread. */
final class ReadState {
    private final UserProfile user;
    private final Mention mention;
    private long readSequence;
    private long countedThrough;
    private long unread;
    private long mentions;

    ReadState(UserProfile user) {
        this.user = user;
        this.mention = new Mention(user.username());
    }

    /** Starts from what the server says, unless more was read here while it could not be told. */
    void restart(ChannelSummary summary) {
        readSequence = Math.max(readSequence, summary.readSequence());
        countedThrough = summary.lastSequence();
        boolean allRead = readSequence >= summary.lastSequence();
        unread = allRead ? 0 : summary.unread();
        mentions = allRead ? 0 : summary.mentions();
    }

    /** Counts an event unless the server's numbers already do. */
    void count(ChannelEvent event) {
        if (event.sequence() <= countedThrough) {
            return;
        }
        countedThrough = event.sequence();
        if (event instanceof ChannelEvent.MessagePosted posted
                && !posted.actor().equals(user.id())) {
            unread++;
            mentions += mention.isIn(posted.message().text()) ? 1 : 0;
        }
    }

    /** Everything up to the last event is read; returns whether that is news. */
    boolean readThrough(long last) {
        if (last <= readSequence && unread == 0) {
            return false;
        }
        readSequence = Math.max(readSequence, last);
        unread = 0;
        mentions = 0;
        return true;
    }

    long readSequence() {
        return readSequence;
    }

    long unread() {
        return unread;
    }

    long mentions() {
        return mentions;
    }
}
