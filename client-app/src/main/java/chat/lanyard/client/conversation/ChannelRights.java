package chat.lanyard.client.conversation;

import chat.lanyard.client.store.ChannelFacts;
import chat.lanyard.protocol.permission.Permission;
import chat.lanyard.protocol.value.ChannelKind;
import chat.lanyard.protocol.value.Role;
import chat.lanyard.protocol.value.UserProfile;

/**
 * What the window offers somebody to do with a channel that they are in: what the {@linkplain Permission table} allows, by which the
 * server decides in the end.
 *
 * @param role in this channel
 */
public record ChannelRights(Role role, ChannelKind kind, boolean archived) {
    /** Nothing changes in a channel that is there no more. */
    static final ChannelRights GONE = new ChannelRights(Role.GUEST, ChannelKind.PUBLIC, true);

    public static ChannelRights of(UserProfile user, ChannelFacts channel) {
        boolean founder = user.id().equals(channel.createdBy());
        Role role = founder ? user.role().inOwnChannel() : user.role();
        return new ChannelRights(role, channel.kind(), channel.details().archived());
    }

    public boolean may(Permission permission) {
        return permission.isGiven(role, kind, archived);
    }
}
