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

    /** Creates the account, or refuses with a {@link RequestRefusedException}, thrown or in the future. */
    public CompletableFuture<User> register(HttpApi.NewAccount request, InetAddress from) {
        Accounts.NewUser user =
                new Accounts.NewUser(ids.next(), request.username(), request.displayName(), request.password());
        return check(from, request.invitation())
                .thenCompose(allowed -> accounts.create(user, first -> admit(first, from, request.invitation())));
    }

    /** Comes before the costly hash and the look at the name: a stranger shall cost little and learn nothing. */
    private CompletableFuture<Void> check(InetAddress from, String invitation) {
        if (accounts.isEmpty()) {
            requireServersOwnComputer(from);
            return CompletableFuture.completedFuture(null);
        }
        requireNotClosed();
        return policy == RegistrationPolicy.INVITE
                ? invitations.check(invitation)
                : CompletableFuture.completedFuture(null);
    }

    /** For web pages: one from anywhere, open on the server's own computer, shall not be what takes a new server. */
    public void requireOwner() {
        if (accounts.isEmpty()) {
            throw noOwnerYet();
        }
    }

    private Role admit(boolean firstAccount, InetAddress from, String invitation) {
        if (firstAccount) {
            requireServersOwnComputer(from);
            return Role.OWNER;
        }
        requireNotClosed();
        if (policy == RegistrationPolicy.INVITE) {
            invitations.redeem(invitation);
        }
        return Role.MEMBER;
    }

    private void requireNotClosed() {
        if (policy == RegistrationPolicy.CLOSED) {
            throw new RequestRefusedException(
                    ErrorCode.REGISTRATION_CLOSED, "Accounts here are made by whoever runs the server. Ask them.");
        }
    }

    /** Whoever sits at the server may own it; nobody else may be first. */
    private static void requireServersOwnComputer(InetAddress from) {
        if (!from.isLoopbackAddress()) {
            throw noOwnerYet();
        }
    }

    private static RequestRefusedException noOwnerYet() {
        return new RequestRefusedException(
                ErrorCode.REGISTRATION_CLOSED,
                "This server has no owner yet. The first account must be created on the server's own computer.");
    }
}
