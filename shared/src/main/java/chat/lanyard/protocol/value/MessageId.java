package chat.lanyard.protocol.value;

/** Names one message; opaque, 1 to 64 characters. */
public record MessageId(String value) {
    public MessageId {
        Identifier.require("messageId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
