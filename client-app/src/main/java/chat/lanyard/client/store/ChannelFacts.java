package chat.lanyard.client.store;

import chat.lanyard.protocol.value.ChannelDetails;
import chat.lanyard.protocol.value.ChannelKind;
import chat.lanyard.protocol.value.ChannelSummary;
import chat.lanyard.protocol.value.UserId;
import java.util.List;
import java.util.Objects;

/**
 * What is known of a conversation apart from its events.
 *
 * @param createdBy who made it, or {@code null} for the channel that came with the server and for direct conversations
 * @param muted whether the user wants to be left alone by it
 * @param members everybody in it, if it is a direct conversation; else empty
 * @param closedSequence where the user has closed a direct conversation; 0 if not
 */
public record ChannelFacts(
        ChannelKind kind,
        ChannelDetails details,
        UserId createdBy,
        boolean muted,
        List<UserId> members,
        long closedSequence) {
    public ChannelFacts {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(details, "details");
        members = List.copyOf(members);
    }

    public static ChannelFacts of(ChannelSummary told) {
        ChannelDetails details = new ChannelDetails(told.name(), told.topic(), told.description(), told.archived());
        return new ChannelFacts(
                told.kind(), details, told.createdBy(), told.muted(), told.members(), told.closedSequence());
    }

    public ChannelFacts withDetails(ChannelDetails changed) {
        return new ChannelFacts(kind, changed, createdBy, muted, members, closedSequence);
    }

    public ChannelFacts withMuted(boolean changed) {
        return new ChannelFacts(kind, details, createdBy, changed, members, closedSequence);
    }

    public ChannelFacts withClosed(long sequence) {
        return new ChannelFacts(kind, details, createdBy, muted, members, sequence);
    }
}
