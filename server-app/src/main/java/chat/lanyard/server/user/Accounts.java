package chat.lanyard.server.user;

import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.RequestRefusedException;
import chat.lanyard.protocol.value.Role;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.log.ChannelLog;
import chat.lanyard.server.log.Transaction;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Creates and changes accounts. Everything is durable, and known in memory, when its future completes. */
public final class Accounts {
    private final ChannelLog log;
    private final UserRepository repository;
    private final UserDirectory directory;
    private final MembershipHook memberships;
    private final CredentialHasher hasher;

    public Accounts(
            ChannelLog log,
            UserRepository repository,
            UserDirectory directory,
            MembershipHook memberships,
            CredentialHasher hasher) {
        this.log = log;
        this.repository = repository;
        this.directory = directory;
        this.memberships = memberships;
        this.hasher = hasher;
    }

    /** What coming, changing and going of accounts means for logs; called within the transaction. */
    public interface MembershipHook {
        void userCreated(Transaction transaction, User user);

        /** Somebody else has changed what the account is. */
        void userChanged(Transaction transaction, User user);

        void userDeleted(Transaction transaction, User user);
    }

    /**
     * Creates an account.
     *
     * @param admit refuses, or decides the role; called within the transaction
     */
    CompletableFuture<User> create(NewUser request, RoleDecision admit) {
        String username = Username.require(request.username());
        String displayName = Username.displayName(request.displayName(), username);
        Username.requireNoImitation(displayName, request.id(), directory);
        return hasher.hash(Username.requirePassword(request.password()))
                .thenCompose(hash -> log.submit(transaction -> {
                    if (directory.find(username).isPresent()) {
                        throw new RequestRefusedException(
                                ErrorCode.USERNAME_TAKEN, "This user name is taken. Choose another one.");
                    }
                    Role role = admit.decide(directory.isEmpty());
                    return insert(
                            transaction, new User(request.id(), username, displayName, role, UserStatus.ACTIVE), hash);
                }));
    }

    /** Whether nobody has an account yet. */
    boolean isEmpty() {
        return directory.isEmpty();
    }

    /** What is asked for; the name, the display name ({@code null} for the user name) and the password are checked. */
    public record NewUser(UserId id, String username, String displayName, String password) {}

    /** Says what role a new account gets, or refuses it. */
    interface RoleDecision {
        Role decide(boolean firstAccount);
    }

    /** Creates an account on the word of whoever runs the server; the first is the owner unless a role is given. */
    public CompletableFuture<User> add(NewUser request, Role role) {
        return create(request, first -> role != null ? role : first ? Role.OWNER : Role.MEMBER);
    }

    private User insert(Transaction transaction, User user, String passwordHash) {
        repository.insert(user, passwordHash);
        memberships.userCreated(transaction, user);
        // The next command of the same batch must already see that the name is taken; undone if the commit fails.
        directory.put(user);
        transaction.onRollback(() -> directory.put(user.withStatus(UserStatus.DELETED)));
        return user;
    }

    /** Changes whether an account may be used. */
    public CompletableFuture<User> changeStatus(User user, UserStatus status) {
        return log.submit(transaction -> {
            User current = current(user);
            repository.updateStatus(current.id(), status);
            if (status == UserStatus.DELETED) {
                memberships.userDeleted(transaction, current);
            }
            User changed = current.withStatus(status);
            directory.put(changed);
            transaction.onRollback(() -> directory.put(current));
            return changed;
        });
    }

    /**
     * Gives an account another role. Only an owner makes owners and takes that away, and one who can sign in stays.
     *
     * @param actor says what whoever asks for it is; called within the transaction
     */
    public CompletableFuture<User> changeRole(User user, Role role, Supplier<Role> actor) {
        return log.submit(transaction -> {
            User current = current(user);
            Role actorsRole = actor.get();
            if ((current.role() == Role.OWNER || role == Role.OWNER) && actorsRole != Role.OWNER) {
                throw new RequestRefusedException(
                        ErrorCode.FORBIDDEN, "Only an owner can make somebody an owner, or take that away.");
            }
            if (role != Role.OWNER) {
                requireAnotherOwner(current);
            }
            repository.updateRole(current.id(), role);
            User changed = current.withRole(role);
            memberships.userChanged(transaction, changed);
            directory.put(changed);
            transaction.onRollback(() -> directory.put(current));
            return changed;
        });
    }

    private void requireAnotherOwner(User user) {
        boolean another = user.role() != Role.OWNER
                || directory.all().stream()
                        .anyMatch(other -> other.role() == Role.OWNER
                                && other.isActive()
                                && !other.id().equals(user.id()));
        if (!another) {
            throw new RequestRefusedException(
                    ErrorCode.FORBIDDEN, "This is the only owner. Make somebody else an owner first.");
        }
    }

    /** Gives an account another password. */
    public CompletableFuture<User> changePassword(User user, String password) {
        return hasher.hash(Username.requirePassword(password))
                .thenCompose(hash -> log.submit(transaction -> {
                    User current = current(user);
                    repository.updatePassword(current.id(), hash);
                    return current;
                }));
    }

    private User current(User user) {
        return directory
                .find(user.id())
                .orElseThrow(() -> new RequestRefusedException(ErrorCode.NOT_FOUND, "There is no such account."));
    }
}
