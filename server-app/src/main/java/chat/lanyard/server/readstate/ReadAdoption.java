package chat.lanyard.server.readstate;

import chat.lanyard.protocol.frame.ChannelEvent.MessagePosted;
import chat.lanyard.server.channel.ChannelRepository;
import chat.lanyard.server.channel.MembershipChanges;
import chat.lanyard.server.channel.WideMentions;
import chat.lanyard.server.log.ChannelLog;
import chat.lanyard.server.log.LogEntry;
import chat.lanyard.server.log.Transaction;
import chat.lanyard.server.message.Mentions;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Makes up, at the first start after an upgrade, for what was not in the log before: how far everybody had read, and whom
 * {@code @channel} and {@code @here} named. All of it in one transaction.
 */
public final class ReadAdoption {
    private final ChannelLog log;
    private final UnwrittenReads unwritten;
    private final Supplier<MembershipChanges> changes;
    private final ReadMoves moves;

    public ReadAdoption(
            ChannelLog log,
            UnwrittenReads unwritten,
            ChannelRepository repository,
            Supplier<MembershipChanges> changes,
            Clock clock) {
        this.log = log;
        this.unwritten = unwritten;
        this.changes = changes;
        this.moves = new ReadMoves(repository, changes, clock);
    }

    /** Carries it out if it is due; the future completes when it is durable. */
    public CompletableFuture<Void> adopt() {
        if (!unwritten.areDue()) {
            return CompletableFuture.completedFuture(null);
        }
        return log.submit(transaction -> {
            adopt(transaction);
            unwritten.settled();
            return null;
        });
    }

    private void adopt(Transaction transaction) {
        unwritten
                .memberships()
                .forEach(membership ->
                        moves.append(transaction, membership.channel(), membership.user(), membership.readSequence()));
        MembershipChanges memberships = transaction.part(MembershipChanges.class, changes);
        unwritten.mayNameEverybody().stream()
                .filter(ReadAdoption::namesEverybody)
                .forEach(entry -> nameEverybody(memberships, entry));
    }

    private static boolean namesEverybody(LogEntry entry) {
        return entry.event() instanceof MessagePosted posted
                && Mentions.in(posted.message().text(), name -> Optional.empty())
                        .contains(WideMentions.EVERYBODY);
    }

    private static void nameEverybody(MembershipChanges memberships, LogEntry entry) {
        memberships.unmention(entry.channel(), entry.sequence());
        memberships.mentionedAll(entry.channel(), entry.event().actor(), entry.sequence());
    }
}
