package chat.lanyard.protocol.value;

/** Names one channel; opaque, 1 to 64 characters. */
public record ChannelId(String value) {
    /** By this id a person's own log goes on the wire, whoever's it is. */
    public static final ChannelId ME = new ChannelId("me");

    public ChannelId {
        Identifier.require("channelId", value);
    }

    @Override
    public String toString() {
        return value;
    }
}
