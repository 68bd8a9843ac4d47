package chat.lanyard.client.store;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.MessageId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is typed and not sent, a text for each conversation and thread. Confined to the thread of its store. */
public final class DraftTable {
    private static final String IN_CHANNEL = "";

    private final Sql sql;

    DraftTable(Sql sql) {
        this.sql = sql;
    }

    public Map<DraftPlace, String> all() {
        Map<DraftPlace, String> drafts = new LinkedHashMap<>();
        sql.query(row -> drafts.put(placeOf(row), row.getString("content")), "select * from draft");
        return drafts;
    }

    /** Writes a draft over the one before; an empty one is none. */
    public void put(DraftPlace place, String text) {
        String channel = place.channel().value();
        String root = rootOf(place);
        if (text.isEmpty()) {
            sql.update("delete from draft where channel_id = ? and root = ?", channel, root);
        } else {
            sql.update(
                    "merge into draft (channel_id, root, content) key (channel_id, root) values (?, ?, ?)",
                    channel,
                    root,
                    text);
        }
    }

    /** How a thread is written. */
    static String rootOf(DraftPlace place) {
        return place.root() == null ? IN_CHANNEL : place.root().value();
    }

    /** The place that a row with such a thread is about. */
    static DraftPlace placeOf(ResultSet row) throws SQLException {
        String root = row.getString("root");
        return new DraftPlace(
                new ChannelId(row.getString("channel_id")), root.equals(IN_CHANNEL) ? null : new MessageId(root));
    }

    public void clear() {
        sql.update("delete from draft");
    }
}
