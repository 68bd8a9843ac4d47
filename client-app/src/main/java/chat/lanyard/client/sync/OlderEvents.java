package chat.lanyard.client.sync;

import chat.lanyard.protocol.frame.ChannelEvent;
import java.util.List;

/**
 * What an attempt to load older events brought.
 *
 * @param events those that were not known, oldest first; they end where the known ones begin
 * @param hasOlder whether the server has more before them
 * @param loaded whether the server answered
 */
public record OlderEvents(List<ChannelEvent> events, boolean hasOlder, boolean loaded) {}
