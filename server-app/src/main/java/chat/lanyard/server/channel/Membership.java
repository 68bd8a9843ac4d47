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
 */
public record Membership(
        ChannelId channel, UserId user, long readSequence, long readOthers, long posted, long mentions) {
    public Membership withRead(long sequence, long others, long mentionsLeft) {
        return new Membership(channel, user, sequence, others, posted, mentionsLeft);
    }

    Membership withMorePosted() {
        return new Membership(channel, user, readSequence, readOthers, posted + 1, mentions);
    }

    Membership withMentions(long change) {
        return new Membership(channel, user, readSequence, readOthers, posted, mentions + change);
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
