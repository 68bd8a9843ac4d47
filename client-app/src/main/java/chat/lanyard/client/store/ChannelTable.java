package chat.lanyard.client.store;

import chat.lanyard.protocol.value.ChannelDetails;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ChannelKind;
import chat.lanyard.protocol.value.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
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
                channel.facts().kind().wireName(),
                channel.facts().details().name(),
                channel.facts().details().topic(),
                channel.first(),
                channel.last(),
                channel.readSequence(),
                channel.unread(),
                channel.mentions());
        describe(channel.id(), channel.facts());
    }

    /** Writes what is told of a conversation apart from its events. */
    public void describe(ChannelId id, ChannelFacts facts) {
        sql.update(
                "update channel set kind = ?, name = ?, topic = ?, description = ?, archived = ?, created_by = ?,"
                        + " muted = ?, members = ?, closed_sequence = ? where id = ?",
                facts.kind().wireName(),
                facts.details().name(),
                facts.details().topic(),
                facts.details().description(),
                facts.details().archived(),
                facts.createdBy() == null ? null : facts.createdBy().value(),
                facts.muted(),
                facts.members().stream().map(UserId::value).toArray(String[]::new),
                facts.closedSequence(),
                id.value());
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

    private static ChannelFacts factsOf(ResultSet row) throws SQLException {
        String creator = row.getString("created_by");
        Object[] members = (Object[]) row.getArray("members").getArray();
        return new ChannelFacts(
                ChannelKind.of(row.getString("kind")).orElse(ChannelKind.PRIVATE),
                new ChannelDetails(
                        row.getString("name"),
                        row.getString("topic"),
                        row.getString("description"),
                        row.getBoolean("archived")),
                creator == null ? null : new UserId(creator),
                row.getBoolean("muted"),
                Arrays.stream(members).map(id -> new UserId((String) id)).toList(),
                row.getLong("closed_sequence"));
    }

    private static StoredChannel read(ResultSet row) throws SQLException {
        return new StoredChannel(
                new ChannelId(row.getString("id")),
                factsOf(row),
                row.getLong("first_sequence"),
                row.getLong("last_sequence"),
                row.getLong("read_sequence"),
                row.getLong("unread"),
                row.getLong("mentions"));
    }
}
