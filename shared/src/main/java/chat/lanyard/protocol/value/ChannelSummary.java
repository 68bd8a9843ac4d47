package chat.lanyard.protocol.value;

import java.util.List;
import java.util.Objects;

/**
 * A channel as one of its members sees it when connecting.
 *
 * @param lastSequence sequence of the newest event, 0 if there is none
 * @param readSequence how far this member has read
 * @param unread messages of others after that
 * @param mentions those among them that name this member
 * @param description what it is for, or empty
 * @param archived whether it is read-only
 * @param createdBy who made it, or {@code null} for the channel that came with the server and for conversations
 * @param muted whether this member wants to be left alone by it
 * @param members everybody in it, if it is a direct conversation; else empty
 * @param closedSequence where this member has closed a direct conversation: it is out of sight until {@code lastSequence} has
 *     passed that; else 0
 */
public record ChannelSummary(
        ChannelId id,
        ChannelKind kind,
        String name,
        String topic,
        long lastSequence,
        long readSequence,
        long unread,
        long mentions,
        String description,
        boolean archived,
        UserId createdBy,
        boolean muted,
        List<UserId> members,
        long closedSequence) {
    public ChannelSummary {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(topic, "topic");
        description = description == null ? "" : description;
        members = members == null ? List.of() : List.copyOf(members);
    }

    /** One that is neither described nor archived, muted or a conversation. */
    public ChannelSummary(
            ChannelId id,
            ChannelKind kind,
            String name,
            String topic,
            long lastSequence,
            long readSequence,
            long unread,
            long mentions) {
        this(id, kind, name, topic, lastSequence, readSequence, unread, mentions, "", false, null, false, List.of(), 0);
    }
}
