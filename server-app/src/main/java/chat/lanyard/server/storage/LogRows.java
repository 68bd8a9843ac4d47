package chat.lanyard.server.storage;

import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ClientMessageId;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.log.ChannelHead;
import chat.lanyard.server.log.EntryCodec;
import chat.lanyard.server.log.HashChain;
import chat.lanyard.server.log.LogEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Rows of the log's tables as what they stand for. */
final class LogRows {
    static final String COLUMNS = "channel_id, sequence, kind, at, actor_id, client_message_id, content, salt,"
            + " content_hash, chain_hash, messages, target,"
            + " (SELECT root FROM earlier_reply earlier WHERE earlier.channel_id = channel_event.channel_id"
            + " AND earlier.sequence = channel_event.sequence) AS earlier_root";

    /** How the content of a reply says so; a text cannot, its quotes are escaped. */
    private static final String REPLY = "\"replyTo\":\"";

    private final EntryCodec codec = new EntryCodec();

    LogEntry entry(ResultSet row) throws SQLException {
        LogEntry raw = placed(row);
        return new LogEntry(
                raw.channel(),
                codec.decode(raw),
                raw.kind(),
                raw.target(),
                raw.clientMessageId(),
                raw.content(),
                raw.seal(),
                raw.messages());
    }

    /** Undecoded, but a post of before threads names what it stands below as those of today do. */
    LogEntry placed(ResultSet row) throws SQLException {
        LogEntry raw = undecoded(row);
        Long root = row.getObject("earlier_root", Long.class);
        boolean answers = raw.content() != null && raw.content().contains(REPLY);
        boolean earlier = raw.clientMessageId() != null && raw.target() == null && (answers || root != null);
        return earlier ? codec.below(raw, root) : raw;
    }

    /** As it is in the table, with an event of no recognized kind. */
    static LogEntry undecoded(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        UUID clientMessageId = row.getObject("client_message_id", UUID.class);
        return new LogEntry(
                new ChannelId(row.getString("channel_id")),
                new ChannelEvent.Unrecognized(
                        row.getLong("sequence"), Sql.instant(row, "at"), new UserId(row.getString("actor_id")), kind),
                kind,
                row.getObject("target", Long.class),
                clientMessageId == null ? null : new ClientMessageId(clientMessageId),
                row.getString("content"),
                new HashChain.Seal(row.getBytes("salt"), row.getBytes("content_hash"), row.getBytes("chain_hash")),
                row.getLong("messages"));
    }

    static Optional<LogEntry> find(Sql sql, Sql.RowMapper<LogEntry> mapper, ChannelId channel, long sequence) {
        return sql.queryOne(
                mapper,
                "SELECT " + COLUMNS + " FROM channel_event WHERE channel_id = ? AND sequence = ?",
                channel.value(),
                sequence);
    }

    /** Where an event stands. */
    record Place(ChannelId channel, long sequence) {}

    /** All of these that there are, with one query. */
    Map<Place, LogEntry> find(Sql sql, Collection<Place> places) {
        return sql
                .query(
                        this::entry,
                        "SELECT " + COLUMNS + " FROM UNNEST(CAST(? AS VARCHAR ARRAY), CAST(? AS BIGINT ARRAY))"
                                + " AS wanted(wanted_channel, wanted_sequence)"
                                + " JOIN channel_event ON channel_id = wanted_channel AND sequence = wanted_sequence",
                        places.stream().map(place -> place.channel().value()).toArray(),
                        places.stream().map(Place::sequence).toArray())
                .stream()
                .collect(Collectors.toMap(
                        entry -> new Place(entry.channel(), entry.sequence()), entry -> entry, (one, same) -> one));
    }

    static List<LogEntry> after(Sql sql, Sql.RowMapper<LogEntry> mapper, ChannelId channel, long sequence, int limit) {
        return sql.query(
                mapper,
                "SELECT " + COLUMNS + " FROM channel_event WHERE channel_id = ? AND sequence > ?"
                        + " ORDER BY channel_id, sequence FETCH FIRST ? ROWS ONLY",
                channel.value(),
                sequence,
                limit);
    }

    static List<ChannelHead> heads(Sql sql) {
        return sql.query(LogRows::head, "SELECT id, last_sequence, messages, chain_hash FROM channel ORDER BY id");
    }

    static ChannelHead head(ResultSet row) throws SQLException {
        return new ChannelHead(
                new ChannelId(row.getString("id")),
                row.getLong("last_sequence"),
                row.getLong("messages"),
                row.getBytes("chain_hash"));
    }

    static long countMessages(Sql sql, ChannelId channel, long after, long through, UserId author) {
        return sql.queryOne(
                        row -> row.getLong(1),
                        "SELECT COUNT(*) FROM channel_event WHERE channel_id = ? AND sequence > ? AND sequence <= ?"
                                + " AND actor_id = ? AND client_message_id IS NOT NULL",
                        channel.value(),
                        after,
                        through,
                        author.value())
                .orElse(0L);
    }
}
