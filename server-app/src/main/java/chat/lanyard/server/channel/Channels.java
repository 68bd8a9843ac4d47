package chat.lanyard.server.channel;

import chat.lanyard.protocol.frame.PersonalEvent;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.server.log.ChannelLog;
import chat.lanyard.server.log.Transaction;
import chat.lanyard.server.user.Accounts;
import chat.lanyard.server.user.User;
import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** The channel to which everybody belongs, and what coming and going of accounts means. Changes run on the committing thread. */
public final class Channels implements Accounts.MembershipHook {
    private final ChannelLog log;
    private final ChannelDirectory directory;
    private final Memberships memberships;

    public Channels(ChannelLog log, ChannelDirectory directory, Supplier<MembershipChanges> changes, Clock clock) {
        this.log = log;
        this.directory = directory;
        memberships = new Memberships(changes, clock);
    }

    /** Makes sure that the public channel exists to which everybody belongs. Called once, before anything else. */
    public CompletableFuture<Void> ensureGeneral(ChannelId idIfAbsent) {
        if (!directory.all().isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        return log.submit(transaction -> {
            memberships.of(transaction).channels().insert(Channel.general(idIfAbsent));
            return null;
        });
    }

    @Override
    public void userCreated(Transaction transaction, User user) {
        directory.all().stream()
                .filter(Channel::isEverybodys)
                .forEach(channel -> memberships.join(transaction, channel.id(), user, user.id()));
    }

    @Override
    public void userChanged(Transaction transaction, User user) {
        transaction
                .personal(user.id())
                .append(sequence ->
                        new PersonalEvent.ProfileChanged(sequence, memberships.now(), user.id(), user.profile()));
    }

    @Override
    public void userDeleted(Transaction transaction, User user) {
        MembershipChanges changes = memberships.of(transaction);
        changes.channels()
                .all()
                .map(Channel::id)
                .filter(channel -> changes.find(channel, user.id()).isPresent())
                .toList()
                .forEach(channel -> memberships.leave(transaction, channel, user.id(), user.id()));
    }
}
