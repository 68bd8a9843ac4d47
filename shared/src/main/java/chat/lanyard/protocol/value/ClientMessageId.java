package chat.lanyard.protocol.value;

import java.util.Objects;
import java.util.UUID;

/** The id that an author gives a message before sending it: unique per author for ever, so a repeat posts nothing. */
public record ClientMessageId(UUID value) {
    public ClientMessageId {
        Objects.requireNonNull(value, "clientMessageId");
    }

    /** A new random id (RFC 9562, version 4). */
    public static ClientMessageId random() {
        return new ClientMessageId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
