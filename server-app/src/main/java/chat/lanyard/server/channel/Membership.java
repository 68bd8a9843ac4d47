package chat.lanyard.server.channel;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.UserId;

/**
 * What a channel is to one of its members.
 *
 * @param readSequence how far the member has read
 * @param readOthers how many messages of others that covers, deleted ones included
 * @param posted how many messages the member has posted, deleted ones included
 * @param mentions how many messages of others after the read position name the member, without deleted ones
 * @param closedSequence where the member has closed the conversation, see {@link
 *     chat.lanyard.protocol.value.ChannelSummary}; else 0
 */
public record Membership(
        ChannelId channel,
        UserId user,
        long readSequence,
        long readOthers,
        long posted,
        long mentions,
        long closedSequence) {
    /** Of somebody who has just come, and has nothing unread of the messages of others so far. */
    public static Membership begun(ChannelId channel, UserId user, long joined, long others) {
        return new Membership(channel, user, joined, others, 0, 0, 0);
    }

    public Membership withRead(long sequence, long others, long mentionsLeft) {
        return new Membership(channel, user, sequence, others, posted, mentionsLeft, closedSequence);
    }

    Membership withMorePosted() {
        return new Membership(channel, user, readSequence, readOthers, posted + 1, mentions, closedSequence);
    }

    Membership withMentions(long change) {
        return new Membership(channel, user, readSequence, readOthers, posted, mentions + change, closedSequence);
    }

    Membership withClosed(long sequence) {
        return new Membership(channel, user, readSequence, readOthers, posted, mentions, sequence);
    }

    /**
     * Messages of others after the read position.
     *
     * @param channelMessages how many messages the channel has, deleted ones included
     * @param deleted how many of those of others after the read position are deleted
     */
    public long unread(long channelMessages, long deleted) {
        return Math.max(0, channelMessages - posted - readOthers - deleted);
    }
}
