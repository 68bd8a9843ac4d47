package chat.lanyard.client.store;

import chat.lanyard.protocol.value.AttachmentId;
import chat.lanyard.protocol.value.ClientMessageId;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Files on their way to the server, each message's in the order in which they were chosen. Confined to the thread of its store. */
public final class UploadTable {
    private final Sql sql;

    UploadTable(Sql sql) {
        this.sql = sql;
    }

    public List<OutgoingFile> all() {
        return sql.query(UploadTable::read, "select * from upload order by message_id, place");
    }

    /** Writes the files of a message in place of what was known of them. */
    public void put(List<OutgoingFile> files) {
        for (int place = 0; place < files.size(); place++) {
            OutgoingFile file = files.get(place);
            sql.update(
                    "merge into upload (id, message_id, place, path, name, size, modified_millis, remote_id, whole,"
                            + " failure) key (id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    file.id(),
                    file.message().value(),
                    place,
                    file.isForwarded() ? null : file.path().toString(),
                    file.name(),
                    file.size(),
                    file.modified(),
                    file.remote() == null ? null : file.remote().value(),
                    file.whole(),
                    file.failure());
        }
    }

    public void remove(ClientMessageId message) {
        sql.update("delete from upload where message_id = ?", message.value());
    }

    public void clear() {
        sql.update("delete from upload");
    }

    private static OutgoingFile read(ResultSet row) throws SQLException {
        String path = row.getString("path");
        String remote = row.getString("remote_id");
        return new OutgoingFile(
                row.getObject("id", UUID.class),
                new ClientMessageId(row.getObject("message_id", UUID.class)),
                path == null ? null : Path.of(path),
                row.getString("name"),
                row.getLong("size"),
                row.getLong("modified_millis"),
                remote == null ? null : new AttachmentId(remote),
                row.getBoolean("whole"),
                row.getString("failure"));
    }
}
