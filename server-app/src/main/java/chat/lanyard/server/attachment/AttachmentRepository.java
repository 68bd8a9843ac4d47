package chat.lanyard.server.attachment;

import chat.lanyard.protocol.value.Attachment;
import chat.lanyard.protocol.value.AttachmentId;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Keeps what is known of files. What is not said to be for any thread is for the committing thread only. */
public interface AttachmentRepository {
    void insert(Upload upload, Instant at);

    /** Notes that something has arrived. */
    void touch(AttachmentId id, Instant at);

    /** Notes that all of it has arrived. */
    void complete(Attachment attachment, Instant at);

    void delete(AttachmentId id);

    /** As of the transaction so far. */
    Optional<Upload> findHere(AttachmentId id);

    /** Of one user, not whole yet. */
    long countOpen(UserId owner);

    /** Notes that a message has a file. */
    void attach(ChannelId channel, long message, AttachmentId id);

    /** Forgets which files a message has, and returns them. */
    List<AttachmentId> detach(ChannelId channel, long message);

    /** The channels with a message that has the file, as of the transaction so far. */
    Set<ChannelId> channelsHere(AttachmentId id);

    /** Any thread. */
    Optional<Upload> find(AttachmentId id);

    /** The channels with a message that has the file. Any thread. */
    Set<ChannelId> channelsOf(AttachmentId id);

    /** Whether a file has this content. Any thread. */
    boolean isContent(String sha256);

    /** The hashes of all contents, each with its size in bytes. Any thread. */
    Map<String, Long> contents();

    /** All files that are not whole yet. Any thread. */
    Set<AttachmentId> open();

    /** Files in no message of which nothing was heard since then. Any thread. */
    List<AttachmentId> orphansBefore(Instant time);

    /** The bytes of all files of each user. Any thread. */
    Map<UserId, Long> usage();
}
