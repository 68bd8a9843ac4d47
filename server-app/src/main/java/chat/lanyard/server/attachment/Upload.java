package chat.lanyard.server.attachment;

import chat.lanyard.protocol.value.Attachment;
import chat.lanyard.protocol.value.AttachmentId;
import chat.lanyard.protocol.value.UserId;
import java.util.Optional;

/**
 * A file that somebody sends.
 *
 * @param size in bytes, as announced
 * @param whole what it has become once all of it has arrived
 */
public record Upload(AttachmentId id, UserId owner, String name, long size, Optional<Attachment> whole) {}
