package chat.lanyard.server.event;

import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.value.ChannelId;
import java.util.List;

/** Durable events of one channel, in order and unbroken. */
public record EventBatch(ChannelId channel, List<ChannelEvent> events) {
    public EventBatch {
        events = List.copyOf(events);
    }

    public long firstSequence() {
        return events.get(0).sequence();
    }

    public long lastSequence() {
        return events.get(events.size() - 1).sequence();
    }
}
