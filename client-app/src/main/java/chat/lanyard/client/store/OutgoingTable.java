package chat.lanyard.client.store;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ClientMessageId;
import chat.lanyard.protocol.value.MessageId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What was typed and has not left the outbox, in the order of the line. Confined to the thread of its store. */
public final class OutgoingTable {
    private final Sql sql;

    OutgoingTable(Sql sql) {
        this.sql = sql;
    }

    public List<StoredMessage> all() {
        return sql.query(OutgoingTable::read, "select * from outgoing order by place");
    }

    /** Writes a message at the end of the line, also if it stood somewhere before. */
    public void putLast(StoredMessage message) {
        sql.update(
                "merge into outgoing (id, place, channel_id, content, at_millis, files, failure, reply_to) key (id)"
                        + " values (?, (select coalesce(max(place), 0) + 1 from outgoing), ?, ?, ?, ?, ?, ?)",
                message.id().value(),
                message.channel().value(),
                message.text(),
                message.at().toEpochMilli(),
                message.files(),
                message.failure(),
                message.replyTo() == null ? null : message.replyTo().value());
    }

    /** Writes why a message is not sent. */
    public void fail(ClientMessageId id, String failure) {
        sql.update("update outgoing set failure = ? where id = ?", failure, id.value());
    }

    public void remove(ClientMessageId id) {
        sql.update("delete from outgoing where id = ?", id.value());
    }

    public void clear() {
        sql.update("delete from outgoing");
    }

    private static StoredMessage read(ResultSet row) throws SQLException {
        return new StoredMessage(
                new ClientMessageId(row.getObject("id", UUID.class)),
                new ChannelId(row.getString("channel_id")),
                row.getString("reply_to") == null ? null : new MessageId(row.getString("reply_to")),
                row.getString("content"),
                Instant.ofEpochMilli(row.getLong("at_millis")),
                row.getInt("files"),
                row.getString("failure"));
    }
}
