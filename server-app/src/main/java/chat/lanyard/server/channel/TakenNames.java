package chat.lanyard.server.channel;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ChannelKind;
import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.RequestRefusedException;
import chat.lanyard.protocol.value.UserId;

/** Keeps channels that one person can see from looking alike; of others' private ones nobody learns in this way. */
final class TakenNames {
    private TakenNames() {}

    /** Refuses a name that looks like that of another channel. */
    static void require(MembershipChanges memberships, UserId user, ChannelId own, String name) {
        memberships
                .channels()
                .alike(name)
                .filter(channel ->
                        channel.kind() != ChannelKind.DIRECT && !channel.id().equals(own))
                .filter(channel -> channel.kind() == ChannelKind.PUBLIC
                        || memberships.find(channel.id(), user).isPresent())
                .map(channel -> channel.details().name())
                .findFirst()
                .ifPresent(taken -> {
                    throw new RequestRefusedException(
                            ErrorCode.INVALID_REQUEST,
                            "There is a channel with this name, or one that looks like it: " + taken
                                    + ". Choose another name.");
                });
    }
}
