package chat.lanyard.server.administration;

import chat.lanyard.protocol.handshake.CloseCode;
import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.RequestRefusedException;
import chat.lanyard.protocol.value.Role;
import chat.lanyard.server.authentication.Sessions;
import chat.lanyard.server.authentication.SignIn;
import chat.lanyard.server.connection.ConnectionRegistry;
import chat.lanyard.server.user.Accounts;
import chat.lanyard.server.user.Invitation;
import chat.lanyard.server.user.Invitations;
import chat.lanyard.server.user.User;
import chat.lanyard.server.user.UserDirectory;
import chat.lanyard.server.user.UserIds;
import chat.lanyard.server.user.UserStatus;
import chat.lanyard.server.verification.LogVerifier;
import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * What whoever runs the server may do to it, whether it is serving or at rest. Every method waits until the change is
 * durable and its effects, closed sockets included, are under way; it refuses with a {@link RequestRefusedException}.
 */
public final class Administration {
    private final Users users;
    private final Sessions sessions;
    private final SignIn signIn;
    private final ConnectionRegistry connections;
    private final Proofs proofs;
    private final KeyRotation keys;

    public Administration(
            Users users,
            Sessions sessions,
            SignIn signIn,
            ConnectionRegistry connections,
            Proofs proofs,
            KeyRotation keys) {
        this.users = users;
        this.sessions = sessions;
        this.signIn = signIn;
        this.connections = connections;
        this.proofs = proofs;
        this.keys = keys;
    }

    /** Shows that what is stored is whole, and mends what can be. */
    public interface Proofs {
        LogVerifier.Report verify();

        /**
         * Makes what follows from the log again; completes when it is durable.
         *
         * @throws RequestRefusedException while the folder is served
         */
        CompletableFuture<Void> repair();
    }

    /** Puts a new signing key into the data folder. */
    @FunctionalInterface
    public interface KeyRotation {
        void rotate() throws IOException;
    }

    /** All that has to do with accounts. */
    public record Users(UserDirectory directory, Accounts accounts, Invitations invitations, UserIds ids) {}

    /**
     * Adds an account.
     *
     * @param role {@code null}: owner for the first account, else member
     */
    public User addUser(String name, String password, Role role) {
        Accounts.NewUser user = new Accounts.NewUser(users.ids().next(), name, null, password);
        return await(users.accounts().add(user, role));
    }

    /** All accounts, by name. */
    public List<User> listUsers() {
        return users.directory().all().stream()
                .sorted(Comparator.comparing(User::username))
                .toList();
    }

    /** Gives the account another role. */
    public User changeRole(String name, Role role) {
        return await(users.accounts().changeRole(find(name), role, () -> Role.OWNER));
    }

    public User disableUser(String name) {
        User user = await(users.accounts().changeStatus(find(name), UserStatus.DISABLED));
        connections.closeUser(user.id(), CloseCode.ACCOUNT_CLOSED, "account disabled");
        return user;
    }

    public User enableUser(String name) {
        return await(users.accounts().changeStatus(find(name), UserStatus.ACTIVE));
    }

    /** Deletes the account and ends its sessions; what it wrote stays. */
    public User deleteUser(String name) {
        User user = await(users.accounts().changeStatus(find(name), UserStatus.DELETED));
        connections.closeUser(user.id(), CloseCode.ACCOUNT_CLOSED, "account deleted");
        await(sessions.endAll(user.id()));
        return user;
    }

    /** Gives the account another password and signs it out everywhere. */
    public User resetPassword(String name, String password) {
        User user = await(users.accounts().changePassword(find(name), password));
        await(sessions.endAll(user.id()));
        return user;
    }

    public Invitation createInvitation(Duration lifetime, int uses) {
        return await(users.invitations().create(lifetime, uses));
    }

    /** Opens a session and returns its access token. */
    public String issueToken(String name, Duration lifetime) {
        return await(signIn.withoutPassword(find(name), "command line", lifetime))
                .accessToken()
                .token();
    }

    /** Has tokens signed with a new key from the next start on; those signed before stay valid. */
    public synchronized void rotateKey() throws IOException {
        keys.rotate();
    }

    public LogVerifier.Report verify() {
        return proofs.verify();
    }

    /** Verifies, makes what follows from the log again if the log itself is whole, and verifies that. */
    public LogVerifier.Report repairProjections() {
        LogVerifier.Report before = proofs.verify();
        if (!before.logIsWhole()) {
            return before;
        }
        await(proofs.repair());
        return proofs.verify();
    }

    private User find(String name) {
        return users.directory()
                .find(name)
                .orElseThrow(() -> new RequestRefusedException(
                        ErrorCode.NOT_FOUND, "There is no account of this name. 'user list' shows all."));
    }

    private static <T> T await(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RequestRefusedException refused) {
                throw refused;
            }
            throw e;
        }
    }
}
