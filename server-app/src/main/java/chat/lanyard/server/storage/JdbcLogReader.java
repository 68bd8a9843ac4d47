package chat.lanyard.server.storage;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.log.ChannelHead;
import chat.lanyard.server.log.Erasure;
import chat.lanyard.server.log.LogEntry;
import chat.lanyard.server.log.LogReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads the log's tables with the pool's connections. */
public final class JdbcLogReader implements LogReader {
    private final Database database;
    private final LogRows rows = new LogRows();

    public JdbcLogReader(Database database) {
        this.database = database;
    }

    @Override
    public List<ChannelHead> heads() {
        return database.read(LogRows::heads);
    }

    @Override
    public List<LogEntry> after(ChannelId channel, long sequence, int limit) {
        return read(sql -> LogRows.after(sql, rows::entry, channel, sequence, limit));
    }

    @Override
    public List<LogEntry> undecodedAfter(ChannelId channel, long sequence, int limit) {
        return read(sql -> LogRows.after(sql, rows::placed, channel, sequence, limit));
    }

    @Override
    public Optional<LogEntry> find(ChannelId channel, long sequence) {
        return database.read(sql -> LogRows.find(sql, rows::entry, channel, sequence));
    }

    @Override
    public List<LogEntry> before(ChannelId channel, long sequence, int limit) {
        List<LogEntry> descending = new ArrayList<>(read(sql -> sql.query(
                rows::entry,
                "SELECT " + LogRows.COLUMNS + " FROM channel_event WHERE channel_id = ? AND sequence < ?"
                        + " ORDER BY channel_id DESC, sequence DESC FETCH FIRST ? ROWS ONLY",
                channel.value(),
                sequence,
                limit)));
        Collections.reverse(descending);
        return descending;
    }

    /** New events are told by the ends of the channels once they are durable, an erasure by nothing but itself. */
    private List<LogEntry> read(Function<Sql, List<LogEntry>> query) {
        List<LogEntry> entries = database.read(query);
        return entries.stream().anyMatch(LogEntry::isErased) ? database.readDurable(query) : entries;
    }

    @Override
    public List<Erasure> erasures() {
        return database.read(sql -> sql.query(
                row -> new Erasure(
                        new ChannelId(row.getString("channel_id")),
                        row.getLong("sequence"),
                        row.getBytes("content_hash")),
                "SELECT e.channel_id, e.sequence, e.content_hash FROM message_deletion d"
                        + " JOIN channel_event e ON e.channel_id = d.channel_id AND e.sequence = d.message"
                        + " UNION ALL SELECT e.channel_id, e.sequence, e.content_hash FROM message_deletion d"
                        + " JOIN message_edit m ON m.channel_id = d.channel_id AND m.message = d.message"
                        + " JOIN channel_event e ON e.channel_id = m.channel_id AND e.sequence = m.sequence"));
    }

    @Override
    public long messagesThrough(ChannelId channel, long sequence) {
        return database.read(sql -> sql.queryOne(
                        row -> row.getLong(1),
                        "SELECT messages FROM channel_event WHERE channel_id = ? AND sequence = ?",
                        channel.value(),
                        sequence))
                .orElse(0L);
    }

    @Override
    public long messagesBetween(ChannelId channel, long after, long through, UserId author) {
        return database.read(sql -> LogRows.countMessages(sql, channel, after, through, author));
    }
}
