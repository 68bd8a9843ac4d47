package chat.lanyard.protocol.value;

import java.util.Objects;

/**
 * What can be changed of a channel, as a whole.
 *
 * @param topic what it is about right now, or empty
 * @param description what it is for, or empty
 * @param archived whether it is read-only
 */
public record ChannelDetails(String name, String topic, String description, boolean archived) {
    public ChannelDetails {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(topic, "topic");
        Objects.requireNonNull(description, "description");
    }

    public ChannelDetails withArchived(boolean changed) {
        return new ChannelDetails(name, topic, description, changed);
    }
}
