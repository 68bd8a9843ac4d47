package chat.lanyard.server.delivery;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.channel.Membership;
import chat.lanyard.server.log.ChannelLog;
import java.util.Optional;

/** Tells what channels are to their members. Reads only memory. */
final class ChannelStates {
    private final ChannelLog log;
    private final DeliveryFeature.Directories directories;

    ChannelStates(ChannelLog log, DeliveryFeature.Directories directories) {
        this.log = log;
        this.directories = directories;
    }

    /** As of one commit; empty for who is no member. */
    Optional<ChannelState> find(ChannelId channel, UserId user) {
        return log.consistently(
                () -> directories.channels().membership(channel, user).map(this::of));
    }

    /** To be asked within a consistent reading. */
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
