package chat.lanyard.client.conversation;

import chat.lanyard.client.store.ChannelFacts;
import chat.lanyard.protocol.value.ChannelKind;
import chat.lanyard.protocol.value.Role;
import chat.lanyard.protocol.value.UserProfile;

/**
 * What the window offers somebody to do with a channel that they are in: what the server's table of permissions allows,
 * which decides in the end.
 *
 * @param role in this channel: whoever made it is at least a moderator there
 */
public record ChannelRights(Role role, ChannelKind kind, boolean archived) {
    /** Nothing changes in a channel that is there no more. */
    static final ChannelRights GONE = new ChannelRights(Role.GUEST, ChannelKind.PUBLIC, true);

    public static ChannelRights of(UserProfile user, ChannelFacts channel) {
        boolean founder = user.id().equals(channel.createdBy());
        Role role = founder && user.role().compareTo(Role.MODERATOR) > 0 ? Role.MODERATOR : user.role();
        return new ChannelRights(role, channel.kind(), channel.details().archived());
    }

    /** Whether somebody may look for public channels, join them, and make new ones. */
    public static boolean mayFindAndCreate(UserProfile user) {
        return user.role() != Role.GUEST;
    }

    public boolean mayChangeTopic() {
        return isOpenChannel() && isAtLeast(Role.MEMBER);
    }

    public boolean mayRename() {
        return isOpenChannel() && isAtLeast(Role.MODERATOR);
    }

    public boolean mayArchive() {
        return isChannel() && isAtLeast(Role.MODERATOR);
    }

    public boolean mayInvite() {
        return isOpenChannel() && isAtLeast(Role.MEMBER);
    }

    public boolean mayRemove() {
        return isOpenChannel() && isAtLeast(Role.MODERATOR);
    }

    public boolean mayPost() {
        return !archived;
    }

    public boolean mayReact() {
        return !archived;
    }

    /** Whether one may edit and delete one's own messages. */
    public boolean mayChangeOwn() {
        return !archived;
    }

    public boolean mayPin() {
        return !archived && isAtLeast(Role.MEMBER);
    }

    public boolean mayDeleteOthers() {
        return isOpenChannel() && isAtLeast(Role.MODERATOR);
    }

    public boolean mayLeave() {
        return isChannel();
    }

    private boolean isChannel() {
        return kind != ChannelKind.DIRECT;
    }

    private boolean isOpenChannel() {
        return isChannel() && !archived;
    }

    private boolean isAtLeast(Role least) {
        return role.compareTo(least) <= 0;
    }
}
