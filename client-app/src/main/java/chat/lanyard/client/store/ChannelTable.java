package chat.lanyard.client.store;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ChannelKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** The conversations, in the server's order. Confined to the thread of its store. */
public final class ChannelTable {
    private final Sql sql;

    ChannelTable(Sql sql) {
        this.sql = sql;
    }

    public List<StoredChannel> all() {
        return sql.query(ChannelTable::read, "select * from channel order by place, id");
    }

    /** Writes a conversation over what was there. */
    public void put(StoredChannel channel, int place) {
        sql.update(
                "merge into channel (id, place, kind, name, topic, first_sequence, last_sequence, read_sequence, unread,"
                        + " mentions) key (id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                channel.id().value(),
                place,
                channel.kind().wireName(),
                channel.name(),
                channel.topic(),
                channel.first(),
                channel.last(),
                channel.readSequence(),
                channel.unread(),
                channel.mentions());
    }

    /** Writes what changes with the events: the run and the counts. */
    public void update(StoredChannel channel) {
        sql.update(
                "update channel set first_sequence = ?, last_sequence = ?, read_sequence = ?, unread = ?, mentions = ?"
                        + " where id = ?",
                channel.first(),
                channel.last(),
                channel.readSequence(),
                channel.unread(),
                channel.mentions(),
                channel.id().value());
    }

    /** Takes a conversation away with its events. */
    public void remove(ChannelId id) {
        sql.update("delete from channel_event where channel_id = ?", id.value());
        sql.update("delete from channel where id = ?", id.value());
    }

    private static StoredChannel read(ResultSet row) throws SQLException {
        return new StoredChannel(
                new ChannelId(row.getString("id")),
                ChannelKind.of(row.getString("kind")).orElse(ChannelKind.PRIVATE),
                row.getString("name"),
                row.getString("topic"),
                row.getLong("first_sequence"),
                row.getLong("last_sequence"),
                row.getLong("read_sequence"),
                row.getLong("unread"),
                row.getLong("mentions"));
    }
}
