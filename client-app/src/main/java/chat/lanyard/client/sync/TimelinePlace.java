package chat.lanyard.client.sync;

import chat.lanyard.client.store.DraftPlace;
import chat.lanyard.client.store.EventTable;
import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.MessageId;
import java.util.Objects;

/**
 * Where messages stand one below the other: in a channel, or in a thread.
 *
 * @param root the message that the thread is below; {@code null} for the channel itself
 */
public record TimelinePlace(ChannelId channel, MessageId root) {
    public TimelinePlace {
        Objects.requireNonNull(channel, "channel");
    }

    /** The channel itself. */
    public static TimelinePlace of(ChannelId channel) {
        return new TimelinePlace(channel, null);
    }

    public boolean isThread() {
        return root != null;
    }

    /** Whether an event of the channel stands here; one about a message stands nowhere. */
    public boolean holds(ChannelEvent event) {
        return !(event instanceof ChannelEvent.AboutMessage) && Objects.equals(EventTable.rootOf(event), root);
    }

    /** Whether an event of the channel stands in the channel itself. */
    public boolean channelHolds(ChannelEvent event) {
        return of(channel).holds(event);
    }

    public boolean holds(OutgoingMessage message) {
        return message.channel().equals(channel) && Objects.equals(message.replyTo(), root);
    }

    /** Where a draft that is typed here is kept. */
    public DraftPlace draft() {
        return new DraftPlace(channel, root);
    }
}
