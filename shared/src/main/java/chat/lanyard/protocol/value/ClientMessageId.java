package chat.lanyard.protocol.value;

import java.util.Objects;
import java.util.UUID;

/** The id that an author gives a message before sending it: unique per author for ever, so a repeat posts nothing. */
public record ClientMessageId(UUID value) {
    private static final long VERSION_7 = 0x7000;

    public ClientMessageId {
        Objects.requireNonNull(value, "clientMessageId");
    }

    /**
     * A new random id that begins with the time (RFC 9562, version 7), so that those of one period lie side by side in a
     * server's index.
     */
    public static ClientMessageId random() {
        UUID random = UUID.randomUUID();
        long time = System.currentTimeMillis() << 16;
        return new ClientMessageId(
                new UUID(time | VERSION_7 | random.getMostSignificantBits() & 0xFFF, random.getLeastSignificantBits()));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
