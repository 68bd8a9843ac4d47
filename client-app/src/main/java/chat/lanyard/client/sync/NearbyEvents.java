package chat.lanyard.client.sync;

import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.value.MessageId;
import java.util.List;
import java.util.Map;

/**
 * A piece of what this computer keeps of a channel, wherever in it.
 *
 * @param events those that stand for themselves and are not about another message, oldest first
 * @param first it reaches back to this sequence: older ones are to be asked for before it
 * @param last it reaches forward to this sequence: newer ones follow it
 * @param hasOlder whether there is more before it, on this computer or on the server
 * @param hasNewer whether there is more behind it
 * @param changes what became of those messages among them that are no longer as they were posted
 */
public record NearbyEvents(
        List<ChannelEvent> events,
        long first,
        long last,
        boolean hasOlder,
        boolean hasNewer,
        Map<MessageId, MessageState> changes) {}
