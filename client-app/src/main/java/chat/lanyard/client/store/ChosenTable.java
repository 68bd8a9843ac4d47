package chat.lanyard.client.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Files that were chosen and not sent, for each conversation and thread. Confined to the thread of its store. */
public final class ChosenTable {
    private final Sql sql;

    ChosenTable(Sql sql) {
        this.sql = sql;
    }

    /** In the order in which they were chosen. */
    public Map<DraftPlace, List<Path>> all() {
        Map<DraftPlace, List<Path>> chosen = new LinkedHashMap<>();
        sql.query(
                row -> chosen.computeIfAbsent(DraftTable.placeOf(row), absent -> new ArrayList<>())
                        .add(Path.of(row.getString("path"))),
                "select * from chosen order by place");
        return chosen;
    }

    /** Writes the files of a place over those before. */
    public void put(DraftPlace place, List<Path> files) {
        String channel = place.channel().value();
        String root = DraftTable.rootOf(place);
        sql.update("delete from chosen where channel_id = ? and root = ?", channel, root);
        for (int index = 0; index < files.size(); index++) {
            sql.update(
                    "insert into chosen (channel_id, root, place, path) values (?, ?, ?, ?)",
                    channel,
                    root,
                    index,
                    files.get(index).toString());
        }
    }

    public void clear() {
        sql.update("delete from chosen");
    }
}
