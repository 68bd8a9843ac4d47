package chat.lanyard.client.sync;

import chat.lanyard.protocol.frame.RequestResult.UnreadCount;
import chat.lanyard.protocol.value.ChannelSummary;

/**
 * How far the user has read a channel and how much is left.
 *
 * @param countedThrough the sequence up to which the numbers count what there is
 */
record ReadState(long readSequence, long countedThrough, long unread, long mentions) {
    static final ReadState NOTHING = new ReadState(0, 0, 0, 0);

    static ReadState of(UnreadCount count) {
        return new ReadState(count.readSequence(), count.lastSequence(), count.unread(), count.mentions());
    }

    /** Takes what the server says, unless more was read here while it could not be told. */
    ReadState welcomed(ChannelSummary summary) {
        return readSequence > summary.readSequence()
                ? this
                : new ReadState(summary.readSequence(), summary.lastSequence(), summary.unread(), summary.mentions());
    }

    /** Everything up to the last known event is read; what follows it is still to be counted. */
    ReadState readThrough(long last) {
        return last < readSequence ? this : new ReadState(last, last, 0, 0);
    }

    /** There are never more mentions than messages. */
    ReadState countedThrough(long sequence, long moreUnread, long moreMentions) {
        long left = Math.max(0, unread + moreUnread);
        return new ReadState(readSequence, sequence, left, Math.min(left, Math.max(0, mentions + moreMentions)));
    }
}
