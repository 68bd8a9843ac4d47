package chat.lanyard.server.channel;

import chat.lanyard.protocol.frame.ChannelEvent.MemberJoined;
import chat.lanyard.protocol.frame.ChannelEvent.MemberLeft;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ChannelKind;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.log.ChannelLog;
import chat.lanyard.server.log.Transaction;
import chat.lanyard.server.user.Accounts;
import chat.lanyard.server.user.User;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Creates channels and lets people in and out. Changes run on the committing thread. */
public final class Channels implements Accounts.MembershipHook {
    private final ChannelLog log;
    private final ChannelRepository repository;
    private final ChannelDirectory directory;
    private final Supplier<MembershipChanges> changes;
    private final Clock clock;

    public Channels(
            ChannelLog log,
            ChannelRepository repository,
            ChannelDirectory directory,
            Supplier<MembershipChanges> changes,
            Clock clock) {
        this.log = log;
        this.repository = repository;
        this.directory = directory;
        this.changes = changes;
        this.clock = clock;
    }

    /** Makes sure that the public channel exists to which everybody belongs. Called once, before anything else. */
    public CompletableFuture<Void> ensureGeneral(ChannelId idIfAbsent) {
        if (!directory.all().isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        return log.submit(transaction -> {
            Channel general = new Channel(idIfAbsent, ChannelKind.PUBLIC, "general", "");
            repository.insert(general);
            transaction.afterCommit(() -> directory.put(general));
            return null;
        });
    }

    @Override
    public void userCreated(Transaction transaction, User user) {
        directory.all().stream()
                .filter(channel -> channel.kind() == ChannelKind.PUBLIC)
                .forEach(channel -> join(transaction, channel.id(), user));
    }

    /** A new member has nothing unread: what was said before was not said to them. */
    private void join(Transaction transaction, ChannelId channel, User user) {
        MemberJoined joined = transaction
                .channel(channel)
                .append(sequence -> new MemberJoined(
                        sequence, clock.instant().truncatedTo(ChronoUnit.MILLIS), user.id(), user.profile()));
        Membership membership = new Membership(
                channel,
                user.id(),
                joined.sequence(),
                transaction.channel(channel).messages(),
                0,
                0);
        transaction.part(MembershipChanges.class, changes).join(membership);
    }

    @Override
    public void userDeleted(Transaction transaction, User user) {
        MembershipChanges memberships = transaction.part(MembershipChanges.class, changes);
        directory.all().stream()
                .map(Channel::id)
                .filter(channel -> memberships.find(channel, user.id()).isPresent())
                .forEach(channel -> leave(transaction, channel, user.id()));
    }

    private void leave(Transaction transaction, ChannelId channel, UserId user) {
        transaction
                .channel(channel)
                .append(sequence -> new MemberLeft(sequence, clock.instant().truncatedTo(ChronoUnit.MILLIS), user));
        transaction.part(MembershipChanges.class, changes).leave(channel, user);
    }
}
