package chat.lanyard.server.message;

import chat.lanyard.protocol.frame.RequestResult.Appended;
import chat.lanyard.protocol.permission.Permission;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.MessageId;
import chat.lanyard.protocol.value.RequestRefusedException;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.channel.MembershipChanges;
import chat.lanyard.server.log.LogEntry;
import chat.lanyard.server.log.MessageIds;
import chat.lanyard.server.log.Transaction;
import chat.lanyard.server.permission.Permissions;
import java.util.function.Supplier;

/** Finds the message that a request is about, as of the transaction, or refuses the request. Committing thread. */
final class MessageFinder {
    private final MessageRepository repository;
    private final Permissions permissions;
    private final Supplier<MembershipChanges> changes;

    MessageFinder(MessageRepository repository, Permissions permissions, Supplier<MembershipChanges> changes) {
        this.repository = repository;
        this.permissions = permissions;
        this.changes = changes;
    }

    /** The table, as of this transaction so far. */
    Permissions permissions(Transaction transaction) {
        return permissions.within(transaction.part(MembershipChanges.class, changes));
    }

    /** A post, deleted or not, in a channel in which the user may do this. */
    LogEntry find(Transaction transaction, UserId user, Permission permission, ChannelId channel, MessageId message) {
        permissions(transaction).require(user, permission, channel);
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

    /** The sequence behind a message's id; refuses one that is of no message of the channel. */
    static long sequence(MessageId message, ChannelId channel) {
        return MessageIds.sequence(message, channel).orElseThrow(MessageFinder::notThere);
    }

    static RequestRefusedException notThere() {
        return new RequestRefusedException(
                ErrorCode.NOT_FOUND, "There is no such message, or you are not a member of its channel.");
    }
}
