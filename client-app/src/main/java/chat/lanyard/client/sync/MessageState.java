package chat.lanyard.client.sync;

import chat.lanyard.protocol.value.Emoji;
import chat.lanyard.protocol.value.MessageId;
import chat.lanyard.protocol.value.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A message after everything that has happened to it.
 *
 * @param text as it was last edited; empty if it is deleted
 * @param reactions who reacted with what, in the order in which they did
 * @param pinned whether it is among the pinned ones of its channel
 * @param byModerator whether it was deleted by somebody else than its author
 * @param replies what stands in the thread below it
 */
public record MessageState(
        MessageId id,
        String text,
        boolean edited,
        boolean deleted,
        Map<Emoji, Set<UserId>> reactions,
        boolean pinned,
        boolean byModerator,
        Replies replies) {
    /** A message that is neither pinned nor answered. */
    public MessageState(MessageId id, String text, boolean edited, boolean deleted, Map<Emoji, Set<UserId>> reactions) {
        this(id, text, edited, deleted, reactions, false, false, Replies.NONE);
    }

    /**
     * The replies to a message that are not deleted.
     *
     * @param people who wrote them, the latest first
     * @param lastAt when the newest was posted; {@code null} if there is none
     */
    public record Replies(long count, List<UserId> people, Instant lastAt) {
        /** Nobody has answered. */
        public static final Replies NONE = new Replies(0, List.of(), null);

        public Replies {
            people = List.copyOf(people);
        }
    }
}
