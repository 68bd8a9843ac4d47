package chat.lanyard.server.channel;

import chat.lanyard.protocol.frame.ChannelEvent.MemberJoined;
import chat.lanyard.protocol.frame.ChannelEvent.MemberLeft;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.log.Transaction;
import chat.lanyard.server.user.User;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/** Lets people into channels and out of them, within a transaction. Committing thread. */
final class Memberships {
    private final Supplier<MembershipChanges> changes;
    private final Clock clock;

    Memberships(Supplier<MembershipChanges> changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    MembershipChanges of(Transaction transaction) {
        return transaction.part(MembershipChanges.class, changes);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /**
     * A new member has nothing unread: what was said before was not said to them. How many channels somebody is in has no
     * limit, or others could use it up for them.
     */
    MemberJoined join(Transaction transaction, ChannelId channel, User user, UserId actor) {
        MemberJoined joined = transaction
                .channel(channel)
                .append(sequence -> new MemberJoined(sequence, now(), actor, user.lastingProfile()));
        long messages = transaction.channel(channel).messages();
        of(transaction).join(Membership.begun(channel, user.id(), joined.sequence(), messages));
        return joined;
    }

    MemberLeft leave(Transaction transaction, ChannelId channel, UserId user, UserId actor) {
        MemberLeft left = transaction
                .channel(channel)
                .append(sequence -> new MemberLeft(sequence, now(), actor, user.equals(actor) ? null : user));
        of(transaction).leave(channel, user, left.sequence());
        return left;
    }
}
