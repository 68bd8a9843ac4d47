package chat.lanyard.server.attachment;

import chat.lanyard.protocol.value.Attachment;
import chat.lanyard.protocol.value.AttachmentId;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ErrorCode;
import chat.lanyard.protocol.value.RequestRefusedException;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.channel.MembershipChanges;
import chat.lanyard.server.log.Transaction;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The files that messages have, within a transaction. Used by the committing thread only. */
public final class MessageAttachments {
    private final AttachmentRepository repository;
    private final Usage usage;
    private final Supplier<MembershipChanges> changes;
    private final Consumer<String> unreferenced;

    /**
     * What messages have.
     *
     * @param unreferenced told after the commit of each content that may be needed no more
     */
    public MessageAttachments(
            AttachmentRepository repository,
            Usage usage,
            Supplier<MembershipChanges> changes,
            Consumer<String> unreferenced) {
        this.repository = repository;
        this.usage = usage;
        this.changes = changes;
        this.unreferenced = unreferenced;
    }

    /** Files that somebody may put to a message: own ones that are whole, and those that they may see. */
    public List<Attachment> require(Transaction transaction, UserId user, List<AttachmentId> ids) {
        return ids.stream().map(id -> require(transaction, user, id)).toList();
    }

    private Attachment require(Transaction transaction, UserId user, AttachmentId id) {
        return repository
                .findHere(id)
                .filter(upload -> upload.owner().equals(user) || sees(transaction, user, id))
                .orElseThrow(() -> new RequestRefusedException(
                        ErrorCode.NOT_FOUND, "There is no file " + id + " that you may see. Send it again."))
                .whole()
                .orElseThrow(() -> new RequestRefusedException(
                        ErrorCode.INVALID_REQUEST, "The file " + id + " has not arrived wholly yet."));
    }

    private boolean sees(Transaction transaction, UserId user, AttachmentId id) {
        MembershipChanges memberships = transaction.part(MembershipChanges.class, changes);
        return repository.channelsHere(id).stream()
                .anyMatch(channel -> memberships.find(channel, user).isPresent());
    }

    /** Notes which files a message has. */
    public void attach(ChannelId channel, long message, List<Attachment> attachments) {
        attachments.forEach(attachment -> repository.attach(channel, message, attachment.id()));
    }

    /** Takes its files from a message that is being deleted; those that no other message has go with it. */
    public void detach(Transaction transaction, ChannelId channel, long message) {
        repository.detach(channel, message).stream()
                .filter(id -> repository.channelsHere(id).isEmpty())
                .forEach(id -> repository.findHere(id).ifPresent(upload -> remove(transaction, upload)));
    }

    private void remove(Transaction transaction, Upload upload) {
        repository.delete(upload.id());
        usage.add(transaction, upload.owner(), -upload.size());
        upload.whole().ifPresent(whole -> transaction.afterCommit(() -> unreferenced.accept(whole.sha256())));
    }

    /** Removes a file of which nothing was heard for long, unless a message has it by now. */
    boolean removeOrphan(Transaction transaction, AttachmentId id) {
        if (!repository.channelsHere(id).isEmpty()) {
            return false;
        }
        repository.findHere(id).ifPresent(upload -> remove(transaction, upload));
        return true;
    }
}
