package chat.lanyard.protocol.value;

import java.time.Instant;
import java.util.Objects;

/**
 * A message that its reader has put by for later, as it is now.
 *
 * @param savedSequence the place in the reader's own log where that happened
 * @param sequence the place of the message in its channel
 * @param at when it was posted
 * @param text {@code null} if it was deleted since
 */
public record SavedMessage(
        long savedSequence,
        Instant savedAt,
        ChannelId channelId,
        MessageId messageId,
        long sequence,
        UserId actor,
        Instant at,
        String text) {
    public SavedMessage {
        Objects.requireNonNull(savedAt, "savedAt");
        Objects.requireNonNull(channelId, "channelId");
        Objects.requireNonNull(messageId, "messageId");
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(at, "at");
    }
}
