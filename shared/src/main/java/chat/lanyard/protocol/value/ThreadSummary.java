package chat.lanyard.protocol.value;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A thread that its reader takes part in, as it is now.
 *
 * @param messageId the message that it is below
 * @param actor who wrote that
 * @param text the beginning of it; {@code null} if it was deleted
 * @param replies how many there are that are not deleted
 * @param participants who wrote them, the latest first, a few at most
 * @param lastSequence of the newest of them
 * @param lastAt when that was posted
 * @param unread how many of them are others' and were not read
 */
public record ThreadSummary(
        ChannelId channelId,
        MessageId messageId,
        UserId actor,
        String text,
        long replies,
        List<UserId> participants,
        long lastSequence,
        Instant lastAt,
        long unread) {
    public ThreadSummary {
        Objects.requireNonNull(channelId, "channelId");
        Objects.requireNonNull(messageId, "messageId");
        Objects.requireNonNull(actor, "actor");
        participants = List.copyOf(participants);
        Objects.requireNonNull(lastAt, "lastAt");
    }
}
