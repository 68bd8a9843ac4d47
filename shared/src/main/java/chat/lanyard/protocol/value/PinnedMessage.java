package chat.lanyard.protocol.value;

import java.time.Instant;
import java.util.Objects;

/**
 * A message that is pinned in its channel, as it is now.
 *
 * @param actor who wrote it
 * @param at when it was posted
 * @param text the beginning of it
 */
public record PinnedMessage(
        MessageId messageId, UserId actor, Instant at, String text, UserId pinnedBy, Instant pinnedAt) {
    public PinnedMessage {
        Objects.requireNonNull(messageId, "messageId");
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(pinnedBy, "pinnedBy");
        Objects.requireNonNull(pinnedAt, "pinnedAt");
    }
}
