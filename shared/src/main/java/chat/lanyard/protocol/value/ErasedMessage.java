package chat.lanyard.protocol.value;

import java.util.Objects;

/** What is left of a message whose content was erased. */
public record ErasedMessage(MessageId id, ClientMessageId clientMessageId) {
    public ErasedMessage {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(clientMessageId, "clientMessageId");
    }
}
