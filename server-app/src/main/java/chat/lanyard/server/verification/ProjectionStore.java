package chat.lanyard.server.verification;

import chat.lanyard.protocol.value.UserProfile;
import chat.lanyard.server.attachment.AttachmentRepository;
import chat.lanyard.server.channel.ChannelRepository;
import chat.lanyard.server.log.ChannelHead;
import chat.lanyard.server.log.LogEntry;
import chat.lanyard.server.message.MessageRepository;
import chat.lanyard.server.message.PinRepository;
import chat.lanyard.server.message.ThreadRepository;
import chat.lanyard.server.personal.PersonalRepository;

/** Keeps what follows from the log. Used by the committing thread only. */
public interface ProjectionStore {
    /** Forgets everything that follows from the logs about members, messages, files and people. */
    void clear();

    /** Keeps how many messages the channel has up to an event. */
    void count(LogEntry entry, long messages);

    /** Keeps the end of a channel. */
    void save(ChannelHead head);

    /** Keeps who somebody is. */
    void save(UserProfile profile);

    ChannelRepository channels();

    MessageRepository messages();

    PersonalRepository personal();

    AttachmentRepository attachments();

    PinRepository pins();

    ThreadRepository threads();
}
