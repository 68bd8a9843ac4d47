package chat.lanyard.server.delivery;

import chat.lanyard.server.channel.Membership;
import chat.lanyard.server.log.ChannelHead;

/**
 * A channel as it is for one of its members, as of one commit.
 *
 * @param deletedUnread how many messages of others after the read position are deleted
 * @param wideMentions how many of them that are not deleted name everybody
 */
record ChannelState(Membership membership, ChannelHead head, long deletedUnread, long wideMentions, boolean muted) {
    long mentions() {
        return membership.mentions() + wideMentions;
    }

    long unread() {
        return membership.unread(head.messages(), deletedUnread);
    }
}
