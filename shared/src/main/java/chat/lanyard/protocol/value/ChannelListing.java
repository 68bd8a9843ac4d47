package chat.lanyard.protocol.value;

import java.util.Objects;

/**
 * A channel as somebody finds it who looks around.
 *
 * @param members how many people are in it
 * @param joined whether whoever asks is one of them
 */
public record ChannelListing(
        ChannelId id, String name, String topic, String description, int members, boolean archived, boolean joined) {
    public ChannelListing {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(description, "description");
    }
}
