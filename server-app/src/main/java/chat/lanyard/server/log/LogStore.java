package chat.lanyard.server.log;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ClientMessageId;
import chat.lanyard.protocol.value.UserId;
import java.time.Instant;
import java.util.Optional;

/** Writes the log. Used by the committing thread only; everything between two commits is one transaction. */
public interface LogStore {
    /** The end of a channel, kept from changing until the commit. */
    ChannelHead lockHead(ChannelId channel);

    void saveHead(ChannelHead head);

    void insert(LogEntry entry);

    /** Where the message is that this author has already posted under this id. */
    Optional<PostedBefore> findMessage(UserId author, ClientMessageId clientMessageId);

    /** The event at this place, with its content, those of this transaction included. */
    Optional<LogEntry> find(ChannelId channel, long sequence);

    /** Erases content and salt of an event for good. */
    void erase(ChannelId channel, long sequence);

    /** How many messages after a sequence are by this author, those of this transaction included. */
    long messagesAfter(ChannelId channel, long sequence, UserId author);

    /** How often anything was written, by whichever part of the server; only ever grows. */
    long writes();

    /** Makes everything since the last commit durable; returns only when it is. If it throws, it may be so or not. */
    void commit();

    /** Undoes everything since the last commit; throws if the store has to be opened again. */
    void rollback();

    /** Gives back room of what is past; takes milliseconds. If it throws, the store has to be opened again. */
    void compact();

    /** Whether a commit may be tried. Cheap, and from any thread. */
    boolean isWritable();

    /** Throws if the store has to be opened again. */
    void requireOpen();

    /** Gives up what is open and opens what is on the disk, to be read; throws if that is impossible. */
    void reopen();

    /** Returns if the disk takes what is written, and all that the store holds is durable; else throws. */
    void requireWritable();

    /** The place of a message in the log. */
    record PostedBefore(ChannelId channel, long sequence, Instant at) {}
}
