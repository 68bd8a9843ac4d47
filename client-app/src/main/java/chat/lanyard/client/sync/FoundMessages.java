package chat.lanyard.client.sync;

import java.util.List;

/**
 * A page of what a search has found, the newest first.
 *
 * @param more whether there may be more
 * @param complete false if the server could not look at all messages yet
 * @param onlyHere whether only what is on this computer was looked at
 */
public record FoundMessages(List<FoundMessage> messages, boolean more, boolean complete, boolean onlyHere) {
    public FoundMessages {
        messages = List.copyOf(messages);
    }
}
