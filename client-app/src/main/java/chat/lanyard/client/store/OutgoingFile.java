package chat.lanyard.client.store;

import chat.lanyard.protocol.value.AttachmentId;
import chat.lanyard.protocol.value.ClientMessageId;
import java.nio.file.Path;
import java.util.UUID;

/**
 * A file of this computer that goes with a message.
 *
 * @param path where it is
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
    public OutgoingFile announced(AttachmentId named) {
        return new OutgoingFile(id, message, path, name, size, modified, named, false, null);
    }

    public OutgoingFile arrived() {
        return new OutgoingFile(id, message, path, name, size, modified, remote, true, null);
    }

    /** With a reason why it is not sent; {@code null} if it is to be sent again. */
    public OutgoingFile failed(String reason) {
        return new OutgoingFile(id, message, path, name, size, modified, remote, whole, reason);
    }
}
