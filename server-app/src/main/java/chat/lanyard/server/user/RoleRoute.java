package chat.lanyard.server.user;

import chat.lanyard.protocol.frame.AdministrationFrame.ChangeRole;
import chat.lanyard.protocol.frame.RequestResult.Done;
import chat.lanyard.protocol.permission.Permission;
import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.RequestRefusedException;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.dispatch.FrameRoute;
import chat.lanyard.server.dispatch.RateClass;
import chat.lanyard.server.dispatch.RequestContext;
import chat.lanyard.server.permission.Permissions;

/** How roles are given: {@code user.role}. What somebody may is asked anew with every request. */
public final class RoleRoute {
    private final Accounts accounts;
    private final UserDirectory users;
    private final Permissions permissions;

    public RoleRoute(Accounts accounts, UserDirectory users, Permissions permissions) {
        this.accounts = accounts;
        this.users = users;
        this.permissions = permissions;
    }

    public FrameRoute<?, ?> route() {
        return new FrameRoute<>(
                ChangeRole.class, permissions.rule(Permission.CHANGE_ROLES), RateClass.OTHER, this::change);
    }

    private void change(RequestContext<Done> context, ChangeRole frame) {
        UserId actor = context.userId();
        User user = users.find(frame.userId())
                .orElseThrow(() -> new RequestRefusedException(ErrorCode.NOT_FOUND, "There is no such person here."));
        context.replyWith(accounts.changeRole(user, frame.role(), () -> {
                    permissions.require(actor, Permission.CHANGE_ROLES);
                    return permissions.role(actor);
                })
                .thenApply(changed -> new Done()));
    }
}
