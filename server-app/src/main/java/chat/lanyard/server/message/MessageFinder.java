package chat.lanyard.server.message;

import chat.lanyard.protocol.frame.RequestResult.Appended;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.MessageId;
import chat.lanyard.protocol.value.RequestRefusedException;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.channel.MembershipChanges;
import chat.lanyard.server.log.LogEntry;
import chat.lanyard.server.log.MessageIds;
import chat.lanyard.server.log.Transaction;
import java.util.function.Supplier;

/** Finds the message that a request is about, as of the transaction, or refuses the request. Committing thread. */
final class MessageFinder {
    private final MessageRepository repository;
    private final Supplier<MembershipChanges> changes;

    MessageFinder(MessageRepository repository, Supplier<MembershipChanges> changes) {
        this.repository = repository;
        this.changes = changes;
    }

    /** A post that a member may see, deleted or not. */
    LogEntry find(Transaction transaction, ChannelId channel, MessageId message, UserId user) {
        if (transaction
                .part(MembershipChanges.class, changes)
                .find(channel, user)
                .isEmpty()) {
            throw notThere();
        }
        return MessageIds.sequence(message, channel)
                .flatMap(sequence -> transaction.find(channel, sequence))
                .filter(entry -> entry.clientMessageId() != null)
                .orElseThrow(MessageFinder::notThere);
    }

    void requireNotDeleted(LogEntry post) {
        if (repository.deletion(post.channel(), post.sequence()).isPresent()) {
            throw new RequestRefusedException(ErrorCode.NOT_FOUND, "This message was deleted.");
        }
    }

    static void requireAuthor(LogEntry post, UserId user) {
        if (!post.event().actor().equals(user)) {
            throw new RequestRefusedException(ErrorCode.FORBIDDEN, "Only the author of a message may change it.");
        }
    }

    /** The answer that names an event that was there before. */
    static Appended answer(Transaction transaction, ChannelId channel, long sequence) {
        return new Appended(
                sequence,
                transaction.find(channel, sequence).orElseThrow().event().at());
    }

    private static RequestRefusedException notThere() {
        return new RequestRefusedException(
                ErrorCode.NOT_FOUND, "There is no such message, or you are not a member of its channel.");
    }
}
