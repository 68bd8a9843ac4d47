package chat.lanyard.client.sync;

import chat.lanyard.protocol.frame.ChannelEvent;
import java.util.List;

/**
 * What is known of a channel at one moment; whatever comes later is told to the listeners.
 *
 * @param events an unbroken run up to the newest, oldest first
 * @param hasOlder whether the server has more before them
 * @param outgoing the user's messages that are on their way there
 * @param readSequence how far the user has read
 * @param unread how many messages of others come after that
 */
public record ChannelSnapshot(
        List<ChannelEvent> events, boolean hasOlder, List<OutgoingMessage> outgoing, long readSequence, long unread) {}
