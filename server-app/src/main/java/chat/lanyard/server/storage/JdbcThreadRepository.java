package chat.lanyard.server.storage;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.message.Reply;
import chat.lanyard.server.message.ThreadPosition;
import chat.lanyard.server.message.ThreadRepository;

/** The {@code thread_reply}, {@code earlier_reply} and {@code thread_read} tables. */
public final class JdbcThreadRepository implements ThreadRepository {
    private final Database database;

    public JdbcThreadRepository(Database database) {
        this.database = database;
    }

    @Override
    public void insert(Reply reply) {
        database.writer()
                .update(
                        "INSERT INTO thread_reply (channel_id, root, sequence, account_id, root_author, at)"
                                + " SELECT channel_id, sequence, ?, ?, actor_id, ? FROM channel_event"
                                + " WHERE channel_id = ? AND sequence = ?",
                        reply.sequence(),
                        reply.author().value(),
                        reply.at(),
                        reply.channel().value(),
                        reply.root());
    }

    @Override
    public void putEarlier(ChannelId channel, long sequence, long root) {
        database.writer()
                .update(
                        "MERGE INTO earlier_reply (channel_id, sequence, root) VALUES (?, ?, ?)",
                        channel.value(),
                        sequence,
                        root);
    }

    @Override
    public void deleteReply(ChannelId channel, long root, long sequence) {
        database.writer()
                .update(
                        "DELETE FROM thread_reply WHERE channel_id = ? AND root = ? AND sequence = ?",
                        channel.value(),
                        root,
                        sequence);
    }

    @Override
    public long readSequence(UserId user, ChannelId channel, long root) {
        return readSequence(database.writer(), user, channel, root);
    }

    static long readSequence(Sql sql, UserId user, ChannelId channel, long root) {
        return sql.queryOne(
                        row -> row.getLong(1),
                        "SELECT read_sequence FROM thread_read WHERE account_id = ? AND channel_id = ? AND root = ?",
                        user.value(),
                        channel.value(),
                        root)
                .orElse(0L);
    }

    @Override
    public void put(ThreadPosition position) {
        database.writer()
                .update(
                        "MERGE INTO thread_read (account_id, channel_id, root, read_sequence) VALUES (?, ?, ?, ?)",
                        position.user().value(),
                        position.channel().value(),
                        position.root(),
                        position.readSequence());
    }
}
