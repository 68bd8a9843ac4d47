package chat.lanyard.protocol.search;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.MessageId;
import chat.lanyard.protocol.value.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * A message that was found.
 *
 * @param text what is shown of it, see {@link Excerpt}
 * @param matches where in {@code text} what was looked for stands; empty if only filters were given
 * @param replyTo the message whose thread it is in, or {@code null}
 */
public record SearchHit(
        ChannelId channelId,
        MessageId messageId,
        long sequence,
        UserId actor,
        Instant at,
        String text,
        List<TextRange> matches,
        MessageId replyTo) {
    public SearchHit {
        Objects.requireNonNull(channelId, "channelId");
        Objects.requireNonNull(messageId, "messageId");
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(text, "text");
        matches = List.copyOf(matches);
    }
}
