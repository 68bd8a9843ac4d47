package chat.lanyard.server.channel;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.UserId;

/**
 * What a channel is to one of its members.
 *
 * @param readSequence how far the member has read
 * @param readOthers how many messages of others that covers
 * @param posted how many messages the member has posted
 * @param mentions how many messages of others after the read position name the member
 */
public record Membership(
        ChannelId channel, UserId user, long readSequence, long readOthers, long posted, long mentions) {
    public Membership withRead(long sequence, long others, long mentionsLeft) {
        return new Membership(channel, user, sequence, others, posted, mentionsLeft);
    }

    Membership withMorePosted() {
        return new Membership(channel, user, readSequence, readOthers, posted + 1, mentions);
    }

    Membership withMoreMentions() {
        return new Membership(channel, user, readSequence, readOthers, posted, mentions + 1);
    }

    /** Messages of others after the read position, of a channel that has so many messages. */
    public long unread(long channelMessages) {
        return Math.max(0, channelMessages - posted - readOthers);
    }
}
