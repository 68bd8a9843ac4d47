package chat.lanyard.server.search;

import chat.lanyard.protocol.value.ChannelId;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * Finds messages by parts of their words. One thread writes, any may search. It follows the log and can always be made again
 * from it, so nothing in it is worth mending.
 */
public interface MessageIndex extends AutoCloseable {
    /**
     * A page of what was found.
     *
     * @param more whether there is more behind it
     * @param inTime false if time ran out before everything was looked at
     */
    record Found(List<FoundMessage> messages, boolean more, boolean inTime) {}

    /** How far into the log it went when it was last saved. */
    IndexProgress saved();

    /** Adds a message that is not in it. */
    void add(IndexedMessage message) throws IOException;

    /** Puts a message into the place of what it was before. */
    void replace(IndexedMessage message) throws IOException;

    /** Takes a message out. */
    void remove(ChannelId channel, long sequence) throws IOException;

    /** Takes everything out. */
    void clear() throws IOException;

    /** Lets searches see what was written. */
    void show() throws IOException;

    /** Forces what was written to disk, together with how far it goes. */
    void save(IndexProgress progress) throws IOException;

    /** Whether its files still hold something that was taken out. */
    boolean holdsRemains() throws IOException;

    /** Has its files written anew, behind the scenes, without what was taken out; gone from disk after the next save. */
    void dropRemains() throws IOException;

    /**
     * Looks for messages, the newest first.
     *
     * @param before the message behind which to begin, or {@code null}
     * @param time after which it stops with what it has
     */
    Found find(IndexQuery query, FoundMessage before, int limit, Duration time) throws IOException;

    /** What was not saved is lost. */
    @Override
    void close() throws IOException;
}
