package chat.lanyard.server.message;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.UserId;

/** What stands in threads, and how far people have read there: projections of the logs. Used by the committing thread only. */
public interface ThreadRepository {
    /** Keeps a reply to a message that is in the log. */
    void insert(Reply reply);

    /** Keeps below what a post of before threads stands. */
    void putEarlier(ChannelId channel, long sequence, long root);

    /** Forgets a reply. */
    void deleteReply(ChannelId channel, long root, long sequence);

    /** How far somebody has read a thread; 0 if not at all. */
    long readSequence(UserId user, ChannelId channel, long root);

    /** Keeps how far somebody has read a thread in place of what was known of it. */
    void put(ThreadPosition position);
}
