package chat.lanyard.protocol.value;

import java.util.Objects;

/**
 * What is left of a message whose content was erased.
 *
 * @param replyTo the message it had answered, or {@code null}
 */
public record ErasedMessage(MessageId id, ClientMessageId clientMessageId, MessageId replyTo) {
    public ErasedMessage {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(clientMessageId, "clientMessageId");
    }

    /** One that stood for itself. */
    public ErasedMessage(MessageId id, ClientMessageId clientMessageId) {
        this(id, clientMessageId, null);
    }
}
