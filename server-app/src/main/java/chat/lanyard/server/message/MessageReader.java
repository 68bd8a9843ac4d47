package chat.lanyard.server.message;

import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.PinnedMessage;
import chat.lanyard.protocol.value.ThreadSummary;
import chat.lanyard.protocol.value.UserId;
import java.util.List;

/** Reads what is durable of messages and threads. Safe for use by several threads. */
public interface MessageReader {
    /** How a message was posted and edited, ascending; without content if it was deleted. */
    List<ChannelEvent> versions(ChannelId channel, long message);

    /** The pinned messages of a channel, the one that was pinned last first. */
    List<PinnedMessage> pins(ChannelId channel);

    /**
     * A message and replies to it, with what became of them.
     *
     * @param before exclusive upper bound of the replies
     * @param limit of the replies
     */
    Thread thread(ChannelId channel, long root, long before, int limit);

    /** The threads that somebody takes part in, of the channels that this person is in; the newest reply first. */
    List<ThreadSummary> threads(UserId user);

    /**
     * A part of a thread.
     *
     * @param events ascending
     * @param more whether there are replies before these
     */
    record Thread(List<ChannelEvent> events, boolean more) {}
}
