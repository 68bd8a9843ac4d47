package chat.lanyard.server.channel;

import chat.lanyard.protocol.permission.Permission;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.permission.Permissions;

/** Who can see whom: a guest sees only the people in the guest's channels. Reads only memory. */
public final class Visibility {
    private final Permissions permissions;
    private final ChannelDirectory channels;

    public Visibility(Permissions permissions, ChannelDirectory channels) {
        this.permissions = permissions;
        this.channels = channels;
    }

    /** Whether one person can see another, or themselves. */
    public boolean sees(UserId viewer, UserId person) {
        return seesEverybody(viewer) || viewer.equals(person) || channels.haveOneInCommon(viewer, person);
    }

    /** Whether somebody can see all people there are. */
    public boolean seesEverybody(UserId viewer) {
        return permissions.allows(viewer, Permission.SEE_EVERYBODY);
    }
}
