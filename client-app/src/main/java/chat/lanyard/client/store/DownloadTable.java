package chat.lanyard.client.store;

import chat.lanyard.protocol.value.Attachment;
import chat.lanyard.protocol.value.AttachmentId;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/** Files on their way from the server to a place that the user has chosen. Confined to the thread of its store. */
public final class DownloadTable {
    private final Sql sql;

    DownloadTable(Sql sql) {
        this.sql = sql;
    }

    public List<WantedFile> all() {
        return sql.query(DownloadTable::read, "select * from download");
    }

    public void put(WantedFile wanted) {
        Attachment attachment = wanted.attachment();
        sql.update(
                "merge into download (attachment_id, name, size, type, sha256, target)"
                        + " key (attachment_id, target) values (?, ?, ?, ?, ?, ?)",
                attachment.id().value(),
                attachment.name(),
                attachment.size(),
                attachment.type(),
                attachment.sha256(),
                wanted.target().toString());
    }

    public void remove(AttachmentId id, Path target) {
        sql.update("delete from download where attachment_id = ? and target = ?", id.value(), target.toString());
    }

    private static WantedFile read(ResultSet row) throws SQLException {
        Attachment attachment = new Attachment(
                new AttachmentId(row.getString("attachment_id")),
                row.getString("name"),
                row.getLong("size"),
                row.getString("type"),
                row.getString("sha256"),
                null,
                null);
        return new WantedFile(attachment, Path.of(row.getString("target")));
    }
}
