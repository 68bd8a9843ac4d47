package chat.lanyard.protocol.value;

/** Names one user; opaque, 1 to 64 characters. */
public record UserId(String value) {
    public UserId {
        Identifier.require("userId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
