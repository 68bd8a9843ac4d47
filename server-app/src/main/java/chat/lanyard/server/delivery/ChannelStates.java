package chat.lanyard.server.delivery;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.server.channel.Membership;
import chat.lanyard.server.log.ChannelLog;

/** Counts what there is for a member, from memory alone. Safe for use by several threads. */
final class ChannelStates {
    private final ChannelLog log;
    private final DeliveryFeature.Directories directories;

    ChannelStates(ChannelLog log, DeliveryFeature.Directories directories) {
        this.log = log;
        this.directories = directories;
    }

    /** As of one commit only if it is called within {@link ChannelLog#consistently}. */
    ChannelState of(Membership membership) {
        ChannelId channel = membership.channel();
        long read = membership.readSequence();
        return new ChannelState(
                membership,
                log.head(channel),
                directories.deleted().ofOthersAfter(channel, read, membership.user()),
                directories.channels().wideMentions().ofOthersAfter(channel, read, membership.user()),
                directories.mutes().contains(membership.user(), channel));
    }
}
