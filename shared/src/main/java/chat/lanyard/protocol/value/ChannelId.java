package chat.lanyard.protocol.value;

/** Names one channel; opaque, 1 to 64 characters. */
public record ChannelId(String value) {
    public ChannelId {
        Identifier.require("channelId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
