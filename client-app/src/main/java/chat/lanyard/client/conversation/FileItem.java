package chat.lanyard.client.conversation;

import chat.lanyard.client.attachment.FileProgress;
import chat.lanyard.client.store.OutgoingFile;
import chat.lanyard.protocol.value.Attachment;

/**
 * A file of a message in a timeline.
 *
 * @param key under which its progress is told
 * @param attachment what the server says of it; {@code null} while it is on its way there
 * @param first how far it was when the row was made; {@code null} for one that rests
 */
public record FileItem(String key, String name, long size, Attachment attachment, FileProgress first) {
    /** Whether it is on its way to the server. */
    public boolean isOutgoing() {
        return attachment == null;
    }

    static FileItem of(Attachment attachment) {
        return new FileItem(attachment.id().value(), attachment.name(), attachment.size(), attachment, null);
    }

    static FileItem of(OutgoingFile file, FileProgress progress) {
        return new FileItem(file.id().toString(), file.name(), file.size(), null, progress);
    }
}
