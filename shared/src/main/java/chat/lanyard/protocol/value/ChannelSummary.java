package chat.lanyard.protocol.value;

import java.util.Objects;

/**
 * A channel as one of its members sees it when connecting.
 *
 * @param lastSequence sequence of the newest event, 0 if there is none
 * @param readSequence how far this member has read
 * @param unread messages of others after that
 * @param mentions those among them that name this member
 */
public record ChannelSummary(
        ChannelId id,
        ChannelKind kind,
        String name,
        String topic,
        long lastSequence,
        long readSequence,
        long unread,
        long mentions) {
    public ChannelSummary {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(topic, "topic");
    }
}
