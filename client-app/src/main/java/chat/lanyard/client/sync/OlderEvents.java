package chat.lanyard.client.sync;

import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.value.MessageId;
import java.util.List;
import java.util.Map;

/**
 * What an attempt to load older events brought.
 *
 * @param events those that stand for themselves and are not about another message, oldest first
 * @param first the page reaches back to this sequence: the next one is to be asked for before it
 * @param hasOlder whether there is more before them
 * @param loaded whether they could be had, on this computer or from the server
 * @param changes what became of those messages among them that are no longer as they were posted
 */
public record OlderEvents(
        List<ChannelEvent> events, long first, boolean hasOlder, boolean loaded, Map<MessageId, MessageState> changes) {
    static OlderEvents of(Page page, boolean hasOlder) {
        return new OlderEvents(page.rows(), page.first(), hasOlder, true, page.changes());
    }
}
