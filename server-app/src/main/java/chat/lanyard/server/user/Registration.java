package chat.lanyard.server.user;

import chat.lanyard.protocol.http.HttpApi;
import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.RequestRefusedException;
import chat.lanyard.protocol.value.Role;
import java.net.InetAddress;
import java.util.concurrent.CompletableFuture;

/** Lets people create their own accounts, as far as the policy allows. */
public final class Registration {
    private final Accounts accounts;
    private final Invitations invitations;
    private final UserIds ids;
    private final RegistrationPolicy policy;

    public Registration(Accounts accounts, Invitations invitations, UserIds ids, RegistrationPolicy policy) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.ids = ids;
        this.policy = policy;
    }

    /** Creates the account, or completes with a {@link RequestRefusedException}. */
    public CompletableFuture<User> register(HttpApi.NewAccount request, InetAddress from) {
        Accounts.NewUser user =
                new Accounts.NewUser(ids.next(), request.username(), request.displayName(), request.password());
        return accounts.create(user, first -> admit(first, from, request.invitation()));
    }

    private Role admit(boolean firstAccount, InetAddress from, String invitation) {
        if (firstAccount) {
            return admitOwner(from);
        }
        if (policy == RegistrationPolicy.CLOSED) {
            throw new RequestRefusedException(
                    ErrorCode.REGISTRATION_CLOSED, "Accounts here are made by whoever runs the server. Ask them.");
        }
        if (policy == RegistrationPolicy.INVITE) {
            invitations.redeem(invitation);
        }
        return Role.MEMBER;
    }

    /** Whoever sits at the server may own it; nobody else may be first. */
    private static Role admitOwner(InetAddress from) {
        if (!from.isLoopbackAddress()) {
            throw new RequestRefusedException(
                    ErrorCode.REGISTRATION_CLOSED,
                    "This server has no owner yet. The first account must be created on the server's own computer.");
        }
        return Role.OWNER;
    }
}
