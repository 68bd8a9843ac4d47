package chat.lanyard.server.permission;

import chat.lanyard.protocol.permission.Permission;
import chat.lanyard.protocol.permission.Reach;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ChannelKind;
import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.RequestRefusedException;
import chat.lanyard.protocol.value.Role;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.dispatch.AccessRule;
import java.util.function.Function;

/** Asks the {@linkplain Permission table} whether somebody may do something. Safe for use by several threads. */
public final class Permissions {
    private final Function<UserId, Role> roles;
    private final Standings standings;

    /** @param roles the role of a user, a guest's for one who is gone */
    public Permissions(Function<UserId, Role> roles, Standings standings) {
        this.roles = roles;
        this.standings = standings;
    }

    /** The same table, with memberships and channels as a transaction has changed them so far. */
    public Permissions within(Standings transaction) {
        return new Permissions(roles, transaction);
    }

    /** Whether somebody may do something that concerns the server as a whole. */
    public boolean allows(UserId user, Permission permission) {
        return permission.of(roles.apply(user)) == Reach.YES;
    }

    /** What somebody is on the server. */
    public Role role(UserId user) {
        return roles.apply(user);
    }

    /** What somebody is in a channel: whoever made it at least a moderator. */
    public Role role(UserId user, ChannelId channel) {
        return standings
                .standing(channel, user)
                .map(standing -> roleIn(standing, roles.apply(user)))
                .orElse(Role.GUEST);
    }

    /** Refuses as forbidden what somebody may not do on the server as a whole. */
    public void require(UserId user, Permission permission) {
        if (!allows(user, permission)) {
            throw forbidden(permission);
        }
    }

    /** Whether somebody may do something in a channel as it is. */
    public boolean allows(UserId user, Permission permission, ChannelId channel) {
        return standings
                .standing(channel, user)
                .filter(standing -> refusal(user, permission, standing) == null)
                .isPresent();
    }

    /** Refuses what somebody may not do in a channel: as not found if it is not there for them, else as forbidden. */
    public void require(UserId user, Permission permission, ChannelId channel) {
        Standing standing = standings.standing(channel, user).orElseThrow(Permissions::notThere);
        RequestRefusedException refusal = refusal(user, permission, standing);
        if (refusal != null) {
            throw refusal;
        }
    }

    /** The rule of a route whose frames are about a channel. */
    public <F> AccessRule<F> rule(Permission permission, Function<F, ChannelId> channel) {
        return (user, frame) -> {
            require(user.userId(), permission, channel.apply(frame));
            return true;
        };
    }

    /** The rule of a route whose frames concern the server as a whole. */
    public <F> AccessRule<F> rule(Permission permission) {
        return (user, frame) -> {
            require(user.userId(), permission);
            return true;
        };
    }

    private RequestRefusedException refusal(UserId user, Permission permission, Standing standing) {
        Role role = roles.apply(user);
        Reach reach = permission.of(roleIn(standing, role));
        if (!standing.member() && !(reach == Reach.YES && isSeen(role, standing))) {
            return notThere();
        }
        if (reach == Reach.NO || !permission.place().takes(standing.kind())) {
            return forbidden(permission);
        }
        return standing.archived() && !permission.place().takesArchived() ? archived() : null;
    }

    private static Role roleIn(Standing standing, Role role) {
        return standing.founder() ? role.inOwnChannel() : role;
    }

    private static boolean isSeen(Role role, Standing standing) {
        return standing.kind() == ChannelKind.PUBLIC && Permission.FIND_CHANNELS.of(role) == Reach.YES;
    }

    private static RequestRefusedException notThere() {
        return new RequestRefusedException(
                ErrorCode.NOT_FOUND, "There is no such channel, or you are not a member of it.");
    }

    private static RequestRefusedException forbidden(Permission permission) {
        return new RequestRefusedException(
                ErrorCode.FORBIDDEN,
                "You may not " + permission.words().replace("their own", "your own")
                        + " here. Ask a moderator or whoever runs the server.");
    }

    private static RequestRefusedException archived() {
        return new RequestRefusedException(
                ErrorCode.FORBIDDEN,
                "This channel is archived and can only be read. Whoever made it or a moderator can restore it.");
    }
}
