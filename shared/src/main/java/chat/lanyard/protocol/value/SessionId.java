package chat.lanyard.protocol.value;

/** Names one session; opaque, 1 to 64 characters. */
public record SessionId(String value) {
    public SessionId {
        Identifier.require("sessionId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
