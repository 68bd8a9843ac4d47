package chat.lanyard.server.log;

import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.json.EventContentCodec;
import chat.lanyard.protocol.value.ErasedMessage;
import chat.lanyard.protocol.value.MessageId;

/** Makes the event that an entry holds, or what is left of it once its content is erased. Safe for use by several threads. */
public final class EntryCodec {
    private final EventContentCodec codec = new EventContentCodec();

    /**
     * The event of an entry of which only the head was read.
     *
     * @throws IllegalArgumentException if its content cannot be read
     */
    public ChannelEvent decode(LogEntry entry) {
        ChannelEvent.Unrecognized head = (ChannelEvent.Unrecognized) entry.event();
        return entry.content() == null ? whatIsLeft(entry, head) : codec.decode(head, entry.content());
    }

    private static ChannelEvent whatIsLeft(LogEntry entry, ChannelEvent.Unrecognized head) {
        if (entry.clientMessageId() != null) {
            MessageId answered = entry.target() == null ? null : MessageIds.of(entry.channel(), entry.target());
            ErasedMessage message = new ErasedMessage(
                    MessageIds.of(entry.channel(), head.sequence()), entry.clientMessageId(), answered);
            return new ChannelEvent.PostErased(head.sequence(), head.at(), head.actor(), message);
        }
        return entry.target() == null
                ? head
                : new ChannelEvent.EditErased(
                        head.sequence(), head.at(), head.actor(), MessageIds.of(entry.channel(), entry.target()));
    }
}
