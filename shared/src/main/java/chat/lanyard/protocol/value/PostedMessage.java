package chat.lanyard.protocol.value;

import java.util.List;
import java.util.Objects;

/**
 * The content of a message.
 *
 * @param replyTo the message it answers, or {@code null}
 */
public record PostedMessage(
        MessageId id, ClientMessageId clientMessageId, String text, MessageId replyTo, List<Attachment> attachments) {
    public PostedMessage {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(clientMessageId, "clientMessageId");
        Objects.requireNonNull(text, "text");
        attachments = attachments == null ? List.of() : List.copyOf(attachments);
    }
}
