package chat.lanyard.client.store;

import chat.lanyard.protocol.value.Attachment;
import chat.lanyard.protocol.value.AttachmentId;
import chat.lanyard.protocol.value.ClientMessageId;
import chat.lanyard.protocol.value.FileName;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/**
 * A file that goes with a message: one of this computer, or one that another message on the server has.
 *
 * @param path where it is; {@code null} if another message has it
 * @param name what others see
 * @param size in bytes when it was chosen
 * @param modified when it was changed last before it was chosen, in milliseconds since 1970
 * @param remote the server's name for it, once it was announced there, else {@code null}
 * @param whole whether the server has all of it
 * @param failure why it is not sent, else {@code null}
 */
public record OutgoingFile(
        UUID id,
        ClientMessageId message,
        Path path,
        String name,
        long size,
        long modified,
        AttachmentId remote,
        boolean whole,
        String failure) {
    /** A file of another message. */
    public static OutgoingFile forwarded(ClientMessageId message, Attachment file) {
        return new OutgoingFile(UUID.randomUUID(), message, null, file.name(), file.size(), 0, file.id(), true, null);
    }

    public boolean isForwarded() {
        return path == null;
    }

    /** The text of a message that has nothing else to say than these files. */
    public static String names(List<OutgoingFile> files) {
        return FileName.all(files.stream().map(OutgoingFile::name));
    }

    public OutgoingFile announced(AttachmentId named) {
        return new OutgoingFile(id, message, path, name, size, modified, named, false, null);
    }

    public OutgoingFile arrived() {
        return new OutgoingFile(id, message, path, name, size, modified, remote, true, null);
    }

    /** Perhaps not with the server any more; a file of another message cannot be sent from here. */
    public OutgoingFile lost() {
        return isForwarded() ? this : announced(remote);
    }

    /** With a reason why it is not sent; {@code null} if it is to be sent again. */
    public OutgoingFile failed(String reason) {
        return new OutgoingFile(id, message, path, name, size, modified, remote, whole, reason);
    }
}
