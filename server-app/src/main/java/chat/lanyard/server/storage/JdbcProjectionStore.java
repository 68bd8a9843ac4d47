package chat.lanyard.server.storage;

import chat.lanyard.protocol.value.UserProfile;
import chat.lanyard.server.attachment.AttachmentRepository;
import chat.lanyard.server.channel.ChannelRepository;
import chat.lanyard.server.log.ChannelHead;
import chat.lanyard.server.log.LogEntry;
import chat.lanyard.server.message.MessageRepository;
import chat.lanyard.server.message.PinRepository;
import chat.lanyard.server.message.ThreadRepository;
import chat.lanyard.server.personal.PersonalRepository;
import chat.lanyard.server.verification.ProjectionStore;
import java.util.List;

/** The tables that follow from the log. */
public final class JdbcProjectionStore implements ProjectionStore {
    private final Database database;
    private final JdbcLogStore log;
    private final ChannelRepository channels;
    private final MessageRepository messages;
    private final PersonalRepository personal;
    private final AttachmentRepository attachments;
    private final PinRepository pins;
    private final ThreadRepository threads;

    public JdbcProjectionStore(Database database) {
        this.database = database;
        log = new JdbcLogStore(database);
        channels = new JdbcChannelRepository(database);
        messages = new JdbcMessageRepository(database);
        personal = new JdbcPersonalRepository(database);
        attachments = new JdbcAttachmentRepository(database);
        pins = new JdbcPinRepository(database);
        threads = new JdbcThreadRepository(database);
    }

    @Override
    public void clear() {
        for (String table : List.of(
                "membership",
                "mention",
                "message_edit",
                "message_deletion",
                "reaction",
                "message_attachment",
                "channel_mute",
                "saved_message",
                "pin",
                "thread_reply",
                "earlier_reply",
                "thread_read")) {
            database.writer().update("DELETE FROM " + table);
        }
    }

    @Override
    public void count(LogEntry entry, long count) {
        database.writer()
                .update(
                        "UPDATE channel_event SET messages = ? WHERE channel_id = ? AND sequence = ?",
                        count,
                        entry.channel().value(),
                        entry.sequence());
    }

    @Override
    public void save(ChannelHead head) {
        log.saveHead(head);
    }

    @Override
    public void save(UserProfile profile) {
        new JdbcProfileRepository(database).updateProfile(profile);
        new JdbcUserRepository(database).updateRole(profile.id(), profile.role());
    }

    @Override
    public ChannelRepository channels() {
        return channels;
    }

    @Override
    public MessageRepository messages() {
        return messages;
    }

    @Override
    public PersonalRepository personal() {
        return personal;
    }

    @Override
    public AttachmentRepository attachments() {
        return attachments;
    }

    @Override
    public PinRepository pins() {
        return pins;
    }

    @Override
    public ThreadRepository threads() {
        return threads;
    }
}
