package chat.lanyard.server.readstate;

import chat.lanyard.protocol.frame.PersonalEvent.ReadMoved;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.channel.ChannelRepository;
import chat.lanyard.server.channel.Membership;
import chat.lanyard.server.channel.MembershipChanges;
import chat.lanyard.server.log.Transaction;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/** Moves read positions forward, and writes so into the log of whose they are. Committing thread. */
final class ReadMoves {
    private final ChannelRepository repository;
    private final Supplier<MembershipChanges> changes;
    private final Clock clock;

    ReadMoves(ChannelRepository repository, Supplier<MembershipChanges> changes, Clock clock) {
        this.repository = repository;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * What the durable log says, read before the transaction because it may take long.
     *
     * @param through the new read position
     * @param messages messages of anybody up to it
     * @param ownAfter messages of the reader after it, up to {@code head}
     */
    record Position(ChannelId channel, UserId user, long through, long messages, long ownAfter, long head) {}

    /** Moves it unless it is there or further already. */
    void move(Transaction transaction, Position position) {
        MembershipChanges memberships = transaction.part(MembershipChanges.class, changes);
        memberships
                .find(position.channel(), position.user())
                .filter(membership -> membership.readSequence() < position.through())
                .map(membership -> advance(transaction, membership, position))
                .ifPresent(memberships::put);
    }

    private Membership advance(Transaction transaction, Membership membership, Position position) {
        long ownSinceHead = transaction.messagesAfter(position.channel(), position.head(), position.user());
        long own = membership.posted() - position.ownAfter() - ownSinceHead;
        long mentions = repository.mentionsAfter(position.channel(), position.user(), position.through());
        append(transaction, position.channel(), position.user(), position.through());
        return membership.withRead(position.through(), position.messages() - own, mentions);
    }

    /** Writes what is so into the reader's log. */
    void append(Transaction transaction, ChannelId channel, UserId user, long through) {
        transaction
                .personal(user)
                .append(sequence -> new ReadMoved(
                        sequence, clock.instant().truncatedTo(ChronoUnit.MILLIS), user, channel, through));
    }
}
