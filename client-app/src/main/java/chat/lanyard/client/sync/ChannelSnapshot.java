package chat.lanyard.client.sync;

import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.value.MessageId;
import java.util.List;
import java.util.Map;

/**
 * What is known of a channel at one moment; whatever comes later is told to the listeners.
 *
 * @param events the newest that stand for themselves and are not about another message, oldest first
 * @param first they reach back to this sequence: older ones are to be asked for before it
 * @param last they reach forward to this sequence, the newest that is known
 * @param hasOlder whether there is more before them, on this computer or on the server
 * @param outgoing the user's messages that are on their way there
 * @param readSequence how far the user has read
 * @param unread how many messages of others come after that, as far as it is known without those in threads
 * @param changes what became of those messages among the events that are no longer as they were posted
 * @param draft what is typed and not sent; empty if nothing is
 */
public record ChannelSnapshot(
        List<ChannelEvent> events,
        long first,
        long last,
        boolean hasOlder,
        List<OutgoingMessage> outgoing,
        long readSequence,
        long unread,
        Map<MessageId, MessageState> changes,
        String draft) {}
