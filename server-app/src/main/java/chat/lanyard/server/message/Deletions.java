package chat.lanyard.server.message;

import chat.lanyard.protocol.frame.ChannelEvent.MessageDeleted;
import chat.lanyard.protocol.frame.RequestResult.Appended;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.attachment.MessageAttachments;
import chat.lanyard.server.channel.MembershipChanges;
import chat.lanyard.server.log.ChannelLog;
import chat.lanyard.server.log.Erasure;
import chat.lanyard.server.log.LogEntry;
import chat.lanyard.server.log.MessageIds;
import chat.lanyard.server.log.Transaction;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Deletes messages: erases their content and that of their edits, and takes back whom they mention. */
public final class Deletions {
    private final ChannelLog log;
    private final MessageRepository repository;
    private final PinRepository pins;
    private final ThreadRepository threads;
    private final DeletedMessages deleted;
    private final MessageAttachments attachments;
    private final Supplier<MembershipChanges> changes;
    private final Clock clock;

    /** What follows from the log about messages. */
    public record Tables(MessageRepository messages, PinRepository pins, ThreadRepository threads) {}

    public Deletions(
            ChannelLog log,
            Tables tables,
            DeletedMessages deleted,
            MessageAttachments attachments,
            Supplier<MembershipChanges> changes,
            Clock clock) {
        this.log = log;
        this.repository = tables.messages();
        this.pins = tables.pins();
        this.threads = tables.threads();
        this.deleted = deleted;
        this.attachments = attachments;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * Deletes once more what is known to have been erased, such as after an older backup was restored. Only a message that
     * holds the very same content is touched; to the log it is its author who deletes it.
     *
     * @return how many messages were deleted
     */
    public CompletableFuture<Integer> reapply(List<Erasure> erasures) {
        return log.submit(transaction -> {
            int deletions = 0;
            for (Erasure erasure : erasures) {
                Optional<LogEntry> post = postOf(transaction, erasure);
                post.ifPresent(entry -> delete(transaction, entry, entry.event().actor()));
                deletions += post.isPresent() ? 1 : 0;
            }
            return deletions;
        });
    }

    /** The message that still holds, in itself or in an edit, what was erased. */
    private static Optional<LogEntry> postOf(Transaction transaction, Erasure erasure) {
        return transaction
                .find(erasure.channel(), erasure.sequence())
                .filter(entry ->
                        entry.content() != null && Arrays.equals(entry.seal().contentHash(), erasure.contentHash()))
                .flatMap(entry -> entry.clientMessageId() != null
                        ? Optional.of(entry)
                        : transaction.find(entry.channel(), entry.target()))
                .filter(entry -> entry.clientMessageId() != null && entry.content() != null);
    }

    /**
     * Deletes a post, unless that has happened before.
     *
     * @param user its author, or a moderator
     */
    Appended delete(Transaction transaction, LogEntry post, UserId user) {
        return repository
                .deletion(post.channel(), post.sequence())
                .map(before -> MessageFinder.answer(transaction, post.channel(), before.sequence()))
                .orElseGet(() -> append(transaction, post, user));
    }

    private Appended append(Transaction transaction, LogEntry post, UserId user) {
        ChannelId channel = post.channel();
        MessageDeleted event = transaction
                .channel(channel)
                .append(sequence -> new MessageDeleted(
                        sequence,
                        clock.instant().truncatedTo(ChronoUnit.MILLIS),
                        user,
                        MessageIds.of(channel, post.sequence())));
        transaction.erase(channel, post.sequence());
        repository.edits(channel, post.sequence()).forEach(edit -> transaction.erase(channel, edit));
        repository.deleteReactions(channel, post.sequence());
        attachments.detach(transaction, channel, post.sequence());
        pins.deletePin(channel, post.sequence());
        Threads.rootOf(post).ifPresent(root -> threads.deleteReply(channel, root, post.sequence()));
        transaction.part(MembershipChanges.class, changes).unmention(channel, post.sequence());

        Deletion deletion = new Deletion(channel, post.sequence(), post.event().actor(), event.sequence());
        repository.insert(deletion);
        transaction.afterCommit(() -> deleted.add(deletion));
        return new Appended(event.sequence(), event.at());
    }
}
