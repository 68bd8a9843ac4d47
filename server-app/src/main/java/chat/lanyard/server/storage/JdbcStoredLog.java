package chat.lanyard.server.storage;

import chat.lanyard.protocol.value.Attachment;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.protocol.value.UserProfile;
import chat.lanyard.server.channel.Channel;
import chat.lanyard.server.channel.Membership;
import chat.lanyard.server.log.ChannelHead;
import chat.lanyard.server.log.LogEntry;
import chat.lanyard.server.message.Deletion;
import chat.lanyard.server.message.Pin;
import chat.lanyard.server.message.Reaction;
import chat.lanyard.server.message.Reply;
import chat.lanyard.server.personal.Mute;
import chat.lanyard.server.personal.Saved;
import chat.lanyard.server.user.User;
import chat.lanyard.server.verification.StoredLog;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads all tables of the log and of what follows from it on one connection. */
final class JdbcStoredLog implements StoredLog {
    private final Sql sql;

    JdbcStoredLog(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<ChannelHead> heads() {
        return LogRows.heads(sql);
    }

    @Override
    public List<LogEntry> after(ChannelId channel, long sequence, int limit) {
        return LogRows.after(sql, LogRows::undecoded, channel, sequence, limit);
    }

    @Override
    public Optional<LogEntry> find(ChannelId channel, long sequence) {
        return LogRows.find(sql, LogRows::undecoded, channel, sequence);
    }

    @Override
    public long events() {
        return count("channel_event");
    }

    @Override
    public Map<Long, Long> deletions(ChannelId channel) {
        return sql
                .query(
                        row -> Map.entry(row.getLong("target"), row.getLong("sequence")),
                        "SELECT target, sequence FROM channel_event"
                                + " WHERE channel_id = ? AND kind = 'message.deleted' AND target IS NOT NULL",
                        channel.value())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Math::min));
    }

    @Override
    public Optional<Long> earlierRoot(ChannelId channel, long sequence) {
        return sql.queryOne(
                row -> row.getLong(1),
                "SELECT root FROM earlier_reply WHERE channel_id = ? AND sequence = ?",
                channel.value(),
                sequence);
    }

    @Override
    public Map<Long, Long> earlierReplies(ChannelId channel) {
        return sql
                .query(
                        row -> Map.entry(row.getLong("sequence"), row.getLong("root")),
                        "SELECT sequence, root FROM earlier_reply WHERE channel_id = ?",
                        channel.value())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public List<AuthorsId> idsAfter(UUID id, int limit) {
        String ids = "SELECT client_message_id, actor_id FROM channel_event WHERE client_message_id IS NOT NULL";
        String order = " ORDER BY client_message_id FETCH FIRST ? ROWS WITH TIES";
        Sql.RowMapper<AuthorsId> mapper =
                row -> new AuthorsId(row.getObject(1, UUID.class), new UserId(row.getString(2)));
        return id == null
                ? sql.query(mapper, ids + order, limit)
                : sql.query(mapper, ids + " AND client_message_id > ?" + order, id, limit);
    }

    @Override
    public Optional<Channel> channel(ChannelId channel) {
        return JdbcChannelRepository.channel(sql, channel);
    }

    @Override
    public Set<UserId> accounts() {
        return new HashSet<>(sql.query(row -> new UserId(row.getString(1)), "SELECT id FROM account"));
    }

    @Override
    public Optional<UserProfile> profile(UserId user) {
        return JdbcUserRepository.find(sql, user).map(User::profile);
    }

    @Override
    public List<Membership> memberships(ChannelId channel) {
        return JdbcChannelRepository.memberships(sql, channel);
    }

    @Override
    public Set<UserId> mentions(ChannelId channel, long sequence) {
        return new HashSet<>(JdbcChannelRepository.mentionedIn(sql, channel, sequence));
    }

    @Override
    public Set<Attachment> attachments(ChannelId channel, long message) {
        return JdbcAttachmentRepository.attachments(sql, channel, message);
    }

    @Override
    public boolean hasEdit(ChannelId channel, long message, long sequence) {
        return sql.queryOne(
                        row -> true,
                        "SELECT 1 FROM message_edit WHERE channel_id = ? AND message = ? AND sequence = ?",
                        channel.value(),
                        message,
                        sequence)
                .isPresent();
    }

    @Override
    public Optional<Deletion> deletion(ChannelId channel, long message) {
        return JdbcMessageRepository.deletion(sql, channel, message);
    }

    @Override
    public Optional<Reaction> reaction(Reaction.Key key) {
        return JdbcMessageRepository.reaction(sql, key);
    }

    @Override
    public boolean hasMute(Mute mute) {
        return JdbcPersonalRepository.contains(sql, mute);
    }

    @Override
    public Optional<Saved> saved(Saved.Key key) {
        return JdbcPersonalRepository.find(sql, key);
    }

    @Override
    public Optional<Pin> pin(ChannelId channel, long message) {
        return JdbcPinRepository.pin(sql, channel, message);
    }

    @Override
    public boolean hasReply(Reply reply) {
        return sql.queryOne(
                        row -> true,
                        "SELECT 1 FROM thread_reply r JOIN channel_event root"
                                + " ON root.channel_id = r.channel_id AND root.sequence = r.root"
                                + " AND root.actor_id = r.root_author"
                                + " WHERE r.channel_id = ? AND r.root = ? AND r.sequence = ? AND r.account_id = ?"
                                + " AND r.at = ?",
                        reply.channel().value(),
                        reply.root(),
                        reply.sequence(),
                        reply.author().value(),
                        reply.at())
                .isPresent();
    }

    @Override
    public long threadRead(UserId user, ChannelId channel, long root) {
        return JdbcThreadRepository.readSequence(sql, user, channel, root);
    }

    @Override
    public long count(Table table) {
        return count(table.name().toLowerCase(Locale.ROOT));
    }

    private long count(String table) {
        return sql.queryOne(row -> row.getLong(1), "SELECT COUNT(*) FROM " + table)
                .orElse(0L);
    }
}
