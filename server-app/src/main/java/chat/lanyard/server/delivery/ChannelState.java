package chat.lanyard.server.delivery;

import chat.lanyard.server.channel.Membership;
import chat.lanyard.server.log.ChannelHead;

/**
 * A channel as it is for one of its members, as of one commit.
 *
 * @param deletedUnread how many messages of others after the read position are deleted
 */
record ChannelState(Membership membership, ChannelHead head, long deletedUnread) {
    long unread() {
        return membership.unread(head.messages(), deletedUnread);
    }
}
