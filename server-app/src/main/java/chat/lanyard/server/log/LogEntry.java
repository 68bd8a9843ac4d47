package chat.lanyard.server.log;

import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ClientMessageId;

/**
 * An event as it is stored.
 *
 * @param event with what is left of it, if its content was erased
 * @param kind wire name of its kind
 * @param target sequence of the message that an edit, deletion, reaction or pin is about, or below which a message stands
 *     in a thread; otherwise {@code null}
 * @param clientMessageId the author's id of a message, otherwise {@code null}
 * @param content what is particular to the kind, as JSON; {@code null} once erased
 * @param seal what proves that nobody changed it
 * @param messages how many of the channel's events up to this one are messages
 */
public record LogEntry(
        ChannelId channel,
        ChannelEvent event,
        String kind,
        Long target,
        ClientMessageId clientMessageId,
        String content,
        HashChain.Seal seal,
        long messages) {
    /** Its place in the channel. */
    public long sequence() {
        return event.sequence();
    }

    /** Whether its content was erased. */
    public boolean isErased() {
        return content == null;
    }
}
