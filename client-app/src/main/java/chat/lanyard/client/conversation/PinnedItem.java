package chat.lanyard.client.conversation;

import chat.lanyard.client.people.Avatar;
import chat.lanyard.protocol.value.MessageId;
import java.time.Instant;

/**
 * A pinned message in the list of them.
 *
 * @param text the beginning of it
 * @param pinnedBy the name of whoever pinned it
 */
public record PinnedItem(
        MessageId message, long sequence, String authorName, Avatar avatar, Instant at, String text, String pinnedBy) {}
