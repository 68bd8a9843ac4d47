package chat.lanyard.server.attachment;

import chat.lanyard.protocol.value.Attachment;
import chat.lanyard.protocol.value.AttachmentId;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.channel.ChannelDirectory;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Tells who may have a file: whoever may see a message that has it, and its owner until one has. Any thread but a hurried one. */
public final class AttachmentAccess {
    private final AttachmentRepository repository;
    private final ContentStore store;
    private final ChannelDirectory channels;

    public AttachmentAccess(AttachmentRepository repository, ContentStore store, ChannelDirectory channels) {
        this.repository = repository;
        this.store = store;
        this.channels = channels;
    }

    /** A file that is whole; empty if it is not there for this user. */
    public Optional<Attachment> find(UserId user, AttachmentId id) {
        return repository.find(id).filter(upload -> mayHave(user, upload)).flatMap(Upload::whole);
    }

    private boolean mayHave(UserId user, Upload upload) {
        Set<ChannelId> seenIn = repository.channelsOf(upload.id());
        return seenIn.isEmpty()
                ? upload.owner().equals(user)
                : seenIn.stream().anyMatch(channel -> channels.isMember(channel, user));
    }

    /** Where its content is. */
    public Path content(Attachment attachment) {
        return store.content(attachment.sha256());
    }
}
