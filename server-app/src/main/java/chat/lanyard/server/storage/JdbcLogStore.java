package chat.lanyard.server.storage;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ClientMessageId;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.log.ChannelHead;
import chat.lanyard.server.log.HashChain;
import chat.lanyard.server.log.LogEntry;
import chat.lanyard.server.log.LogStore;
import chat.lanyard.server.log.PersonalLogs;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Optional;

/** The log's tables, written by the committing thread. The two statements of every message are prepared once. */
public final class JdbcLogStore implements LogStore {
    private static final String INSERT = "INSERT INTO channel_event"
            + " (channel_id, sequence, kind, at, actor_id, client_message_id, content, salt, content_hash, chain_hash,"
            + " messages, target) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String FIND =
            "SELECT channel_id, sequence, at FROM channel_event WHERE actor_id = ? AND client_message_id = ?";

    private final Database database;
    private final LogRows rows = new LogRows();

    public JdbcLogStore(Database database) {
        this.database = database;
    }

    @Override
    public ChannelHead lockHead(ChannelId channel) {
        return database.writer()
                .queryOne(
                        LogRows::head,
                        "SELECT id, last_sequence, messages, chain_hash FROM channel WHERE id = ? FOR UPDATE",
                        channel.value())
                .orElseGet(() -> begin(channel));
    }

    /** A person's own log begins with its first event. */
    private ChannelHead begin(ChannelId channel) {
        if (!PersonalLogs.isPersonal(channel)) {
            throw new StorageException("There is no channel " + channel, null);
        }
        database.writer()
                .update(
                        "INSERT INTO channel (id, kind, name, topic, last_sequence, messages, chain_hash)"
                                + " VALUES (?, 'PERSONAL', '', '', 0, 0, ?)",
                        channel.value(),
                        HashChain.origin());
        return new ChannelHead(channel, 0, 0, HashChain.origin());
    }

    @Override
    public void saveHead(ChannelHead head) {
        database.writer()
                .update(
                        "UPDATE channel SET last_sequence = ?, messages = ?, chain_hash = ? WHERE id = ?",
                        head.lastSequence(),
                        head.messages(),
                        head.chainHash(),
                        head.channel().value());
    }

    @Override
    public void insert(LogEntry entry) {
        try {
            PreparedStatement insert = database.prepared(INSERT);
            insert.setString(1, entry.channel().value());
            insert.setLong(2, entry.event().sequence());
            insert.setString(3, entry.kind());
            insert.setObject(4, entry.event().at().atOffset(ZoneOffset.UTC));
            insert.setString(5, entry.event().actor().value());
            insert.setObject(
                    6,
                    entry.clientMessageId() == null
                            ? null
                            : entry.clientMessageId().value());
            insert.setString(7, entry.content());
            insert.setBytes(8, entry.seal().salt());
            insert.setBytes(9, entry.seal().contentHash());
            insert.setBytes(10, entry.seal().chainHash());
            insert.setLong(11, entry.messages());
            insert.setObject(12, entry.target());
            database.wrote();
            insert.executeUpdate();
        } catch (SQLException e) {
            throw Sql.failed(e);
        }
    }

    @Override
    public Optional<PostedBefore> findMessage(UserId author, ClientMessageId clientMessageId) {
        try {
            PreparedStatement find = database.prepared(FIND);
            find.setString(1, author.value());
            find.setObject(2, clientMessageId.value());
            try (ResultSet found = find.executeQuery()) {
                return found.next() ? Optional.of(place(found)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw Sql.failed(e);
        }
    }

    @Override
    public Optional<LogEntry> find(ChannelId channel, long sequence) {
        return LogRows.find(database.writer(), rows::entry, channel, sequence);
    }

    @Override
    public void erase(ChannelId channel, long sequence) {
        database.writer()
                .update(
                        "UPDATE channel_event SET content = NULL, salt = NULL WHERE channel_id = ? AND sequence = ?",
                        channel.value(),
                        sequence);
    }

    @Override
    public long messagesAfter(ChannelId channel, long sequence, UserId author) {
        return LogRows.countMessages(database.writer(), channel, sequence, Long.MAX_VALUE, author);
    }

    private static PostedBefore place(ResultSet row) throws SQLException {
        return new PostedBefore(
                new ChannelId(row.getString("channel_id")), row.getLong("sequence"), Sql.instant(row, "at"));
    }

    @Override
    public long writes() {
        return database.writes();
    }

    @Override
    public void commit() {
        database.commit();
    }

    @Override
    public void rollback() {
        database.rollback();
    }

    @Override
    public void compact() {
        database.compact();
    }

    @Override
    public boolean isWritable() {
        return database.isWritable();
    }

    @Override
    public void requireOpen() {
        database.requireOpen();
    }

    @Override
    public void reopen() {
        database.reopen();
    }

    @Override
    public void requireWritable() {
        database.requireWritable();
    }
}
