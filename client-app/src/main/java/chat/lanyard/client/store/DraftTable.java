package chat.lanyard.client.store;

import chat.lanyard.protocol.value.ChannelId;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is typed and not sent, a text for each conversation. Confined to the thread of its store. */
public final class DraftTable {
    private final Sql sql;

    DraftTable(Sql sql) {
        this.sql = sql;
    }

    public Map<ChannelId, String> all() {
        Map<ChannelId, String> drafts = new LinkedHashMap<>();
        sql.query(
                row -> drafts.put(new ChannelId(row.getString("channel_id")), row.getString("content")),
                "select * from draft");
        return drafts;
    }

    /** Writes a draft over the one before; an empty one is none. */
    public void put(ChannelId channel, String text) {
        if (text.isEmpty()) {
            sql.update("delete from draft where channel_id = ?", channel.value());
        } else {
            sql.update("merge into draft (channel_id, content) key (channel_id) values (?, ?)", channel.value(), text);
        }
    }

    public void clear() {
        sql.update("delete from draft");
    }
}
