package chat.lanyard.client.sync;

import chat.lanyard.protocol.value.Emoji;
import chat.lanyard.protocol.value.MessageId;
import chat.lanyard.protocol.value.UserId;
import java.util.Map;
import java.util.Set;

/**
 * A message after everything that has happened to it.
 *
 * @param text as it was last edited; empty if it is deleted
 * @param reactions who reacted with what, in the order in which they did
 */
public record MessageState(
        MessageId id, String text, boolean edited, boolean deleted, Map<Emoji, Set<UserId>> reactions) {}
