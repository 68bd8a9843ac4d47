package chat.lanyard.server.storage;

import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.json.EventContentCodec;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ClientMessageId;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.log.ChannelHead;
import chat.lanyard.server.log.HashChain;
import chat.lanyard.server.log.LogEntry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

/** Rows of the log's tables as what they stand for. */
final class LogRows {
    static final String COLUMNS = "channel_id, sequence, kind, at, actor_id, client_message_id, content, salt,"
            + " content_hash, chain_hash, messages";

    private final EventContentCodec codec = new EventContentCodec();

    LogEntry entry(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        String content = row.getString("content");
        UUID clientMessageId = row.getObject("client_message_id", UUID.class);
        return new LogEntry(
                new ChannelId(row.getString("channel_id")),
                event(row, kind, content),
                kind,
                clientMessageId == null ? null : new ClientMessageId(clientMessageId),
                content,
                new HashChain.Seal(row.getBytes("salt"), row.getBytes("content_hash"), row.getBytes("chain_hash")),
                row.getLong("messages"));
    }

    private ChannelEvent event(ResultSet row, String kind, String content) throws SQLException {
        ChannelEvent.Unrecognized head = new ChannelEvent.Unrecognized(
                row.getLong("sequence"), Sql.instant(row, "at"), new UserId(row.getString("actor_id")), kind);
        return content == null ? head : codec.decode(head, content);
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
