package chat.lanyard.server.log;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.UserId;
import java.util.List;
import java.util.Optional;

/** Reads what is durable in the log. Safe for use by several threads. */
public interface LogReader {
    /** The end of every channel. */
    List<ChannelHead> heads();

    /** At most {@code limit} events after a sequence, ascending. */
    List<LogEntry> after(ChannelId channel, long sequence, int limit);

    /** As {@link #after}, but with events of no recognized kind: nothing is decoded. */
    List<LogEntry> undecodedAfter(ChannelId channel, long sequence, int limit);

    /** The event at this place. */
    Optional<LogEntry> find(ChannelId channel, long sequence);

    /** At most {@code limit} events before a sequence, the nearest ones, ascending. */
    List<LogEntry> before(ChannelId channel, long sequence, int limit);

    /** Every event whose content was erased. */
    List<Erasure> erasures();

    /** How many messages the channel had up to a sequence. */
    long messagesThrough(ChannelId channel, long sequence);

    /** How many messages after one sequence and up to another are by this author. */
    long messagesBetween(ChannelId channel, long after, long through, UserId author);
}
