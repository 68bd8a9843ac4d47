package chat.lanyard.server.people;

import chat.lanyard.protocol.frame.PersonalEvent.ProfileChanged;
import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.RequestRefusedException;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.log.ChannelLog;
import chat.lanyard.server.log.Transaction;
import chat.lanyard.server.user.ProfileRepository;
import chat.lanyard.server.user.User;
import chat.lanyard.server.user.UserDirectory;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Changes what people tell of themselves: durable, in their own log and known in memory when a future completes. Safe for
 * use by several threads.
 */
public final class Profiles {
    private static final Logger LOG = LoggerFactory.getLogger(Profiles.class);

    private final ChannelLog log;
    private final ProfileRepository repository;
    private final UserDirectory users;
    private final Clock clock;
    private final Consumer<UserId> announce;

    /** @param announce told who has changed, once that is durable; on the committing thread, so it hands over */
    public Profiles(
            ChannelLog log, ProfileRepository repository, UserDirectory users, Clock clock, Consumer<UserId> announce) {
        this.log = log;
        this.repository = repository;
        this.users = users;
        this.clock = clock;
        this.announce = announce;
    }

    /** Changes an account as the function says; one that it leaves as it is gets no event. */
    CompletableFuture<User> change(UserId id, UnaryOperator<User> how) {
        return log.submit(transaction -> change(transaction, id, how));
    }

    /** Puts a picture, a JPEG file that goes by this name, in the place of the one before. */
    public CompletableFuture<User> changeAvatar(UserId id, String name, byte[] image) {
        return log.submit(transaction -> {
            User changed = change(transaction, id, user -> withAvatar(user, name)); // refused if the account is gone
            repository.putAvatar(id, image);
            return changed;
        });
    }

    /** Takes somebody's picture away, if there is one. */
    public CompletableFuture<User> removeAvatar(UserId id) {
        return log.submit(transaction -> {
            repository.deleteAvatar(id);
            return change(transaction, id, user -> withAvatar(user, null));
        });
    }

    private static User withAvatar(User user, String name) {
        return user.withDetails(user.displayName(), user.details().withAvatar(name));
    }

    private User change(Transaction transaction, UserId id, UnaryOperator<User> how) {
        User before = users.find(id)
                .orElseThrow(() -> new RequestRefusedException(ErrorCode.NOT_FOUND, "There is no such account."));
        User after = how.apply(before);
        if (!after.equals(before)) {
            repository.updateProfile(after.profile());
            transaction
                    .personal(id)
                    .append(sequence -> new ProfileChanged(
                            sequence, clock.instant().truncatedTo(ChronoUnit.MILLIS), id, after.profile()));
            // The next command of the same batch must already see it; undone if the commit fails.
            users.put(after);
            transaction.onRollback(() -> users.put(before));
            transaction.afterCommit(() -> announce.accept(id));
        }
        return after;
    }

    /** Takes the statuses back whose time is over; those of the time when the server did not run as well. */
    public void endStatuses() {
        Instant now = clock.instant();
        users.all().stream()
                .filter(user -> user.details().isStatusOver(now))
                .forEach(user -> change(user.id(), current -> withoutPastStatus(current, now))
                        .whenComplete(Profiles::tryAgainLater));
    }

    private static User withoutPastStatus(User user, Instant now) {
        return user.details().isStatusOver(now)
                ? user.withDetails(user.displayName(), user.details().withStatus(null))
                : user;
    }

    private static void tryAgainLater(User changed, Throwable failure) {
        if (failure != null) {
            LOG.debug("A status is ended later", failure);
        }
    }
}
