package chat.lanyard.server.storage;

import chat.lanyard.protocol.value.Attachment;
import chat.lanyard.protocol.value.AttachmentId;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.attachment.AttachmentRepository;
import chat.lanyard.server.attachment.Upload;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The {@code attachment} and {@code message_attachment} tables. */
public final class JdbcAttachmentRepository implements AttachmentRepository {
    private final Database database;

    public JdbcAttachmentRepository(Database database) {
        this.database = database;
    }

    @Override
    public void insert(Upload upload, Instant at) {
        database.writer()
                .update(
                        "INSERT INTO attachment (id, account_id, name, size, touched_at) VALUES (?, ?, ?, ?, ?)",
                        upload.id().value(),
                        upload.owner().value(),
                        upload.name(),
                        upload.size(),
                        at);
    }

    @Override
    public void touch(AttachmentId id, Instant at) {
        database.writer().update("UPDATE attachment SET touched_at = ? WHERE id = ?", at, id.value());
    }

    @Override
    public void complete(Attachment attachment, Instant at) {
        database.writer()
                .update(
                        "UPDATE attachment SET touched_at = ?, type = ?, sha256 = ?, width = ?, height = ?"
                                + " WHERE id = ?",
                        at,
                        attachment.type(),
                        attachment.sha256(),
                        attachment.width(),
                        attachment.height(),
                        attachment.id().value());
    }

    @Override
    public void delete(AttachmentId id) {
        database.writer().update("DELETE FROM attachment WHERE id = ?", id.value());
    }

    @Override
    public Optional<Upload> findHere(AttachmentId id) {
        return find(database.writer(), id);
    }

    @Override
    public Optional<Upload> find(AttachmentId id) {
        return database.read(sql -> find(sql, id));
    }

    private static Optional<Upload> find(Sql sql, AttachmentId id) {
        return sql.queryOne(JdbcAttachmentRepository::upload, "SELECT * FROM attachment WHERE id = ?", id.value());
    }

    private static Upload upload(ResultSet row) throws SQLException {
        return new Upload(
                new AttachmentId(row.getString("id")),
                new UserId(row.getString("account_id")),
                row.getString("name"),
                row.getLong("size"),
                row.getString("sha256") == null ? Optional.empty() : Optional.of(attachment(row)));
    }

    private static Attachment attachment(ResultSet row) throws SQLException {
        return new Attachment(
                new AttachmentId(row.getString("id")),
                row.getString("name"),
                row.getLong("size"),
                row.getString("type"),
                row.getString("sha256"),
                row.getObject("width", Integer.class),
                row.getObject("height", Integer.class));
    }

    @Override
    public long countOpen(UserId owner) {
        return database.writer()
                .queryOne(
                        row -> row.getLong(1),
                        "SELECT COUNT(*) FROM attachment WHERE account_id = ? AND sha256 IS NULL",
                        owner.value())
                .orElse(0L);
    }

    @Override
    public void attach(ChannelId channel, long message, AttachmentId id) {
        database.writer()
                .update(
                        "INSERT INTO message_attachment (channel_id, message, attachment_id) VALUES (?, ?, ?)",
                        channel.value(),
                        message,
                        id.value());
    }

    @Override
    public List<AttachmentId> detach(ChannelId channel, long message) {
        List<AttachmentId> ids = database.writer()
                .query(
                        row -> new AttachmentId(row.getString(1)),
                        "SELECT attachment_id FROM message_attachment WHERE channel_id = ? AND message = ?",
                        channel.value(),
                        message);
        if (!ids.isEmpty()) {
            database.writer()
                    .update(
                            "DELETE FROM message_attachment WHERE channel_id = ? AND message = ?",
                            channel.value(),
                            message);
        }
        return ids;
    }

    @Override
    public Set<ChannelId> channelsHere(AttachmentId id) {
        return channels(database.writer(), id);
    }

    @Override
    public Set<ChannelId> channelsOf(AttachmentId id) {
        return database.read(sql -> channels(sql, id));
    }

    private static Set<ChannelId> channels(Sql sql, AttachmentId id) {
        return new HashSet<>(sql.query(
                row -> new ChannelId(row.getString(1)),
                "SELECT DISTINCT channel_id FROM message_attachment WHERE attachment_id = ?",
                id.value()));
    }

    /** The files that a message has, each with what is known of it. */
    static Set<Attachment> attachments(Sql sql, ChannelId channel, long message) {
        return new HashSet<>(sql.query(
                JdbcAttachmentRepository::attachment,
                "SELECT a.* FROM message_attachment m JOIN attachment a ON a.id = m.attachment_id"
                        + " WHERE m.channel_id = ? AND m.message = ? AND a.sha256 IS NOT NULL",
                channel.value(),
                message));
    }

    @Override
    public boolean isContent(String sha256) {
        return database.read(sql -> sql.queryOne(
                        row -> true, "SELECT 1 FROM attachment WHERE sha256 = ? FETCH FIRST ROW ONLY", sha256))
                .isPresent();
    }

    @Override
    public Map<String, Long> contents() {
        Map<String, Long> sizes = new HashMap<>();
        database.read(sql -> sql.query(
                        row -> Map.entry(row.getString(1), row.getLong(2)),
                        "SELECT DISTINCT sha256, size FROM attachment WHERE sha256 IS NOT NULL"))
                .forEach(content -> sizes.put(content.getKey(), content.getValue()));
        return sizes;
    }

    @Override
    public Set<AttachmentId> open() {
        return new HashSet<>(ids("SELECT id FROM attachment WHERE sha256 IS NULL"));
    }

    @Override
    public List<AttachmentId> orphansBefore(Instant time) {
        return ids(
                "SELECT id FROM attachment a WHERE touched_at < ? AND NOT EXISTS"
                        + " (SELECT 1 FROM message_attachment m WHERE m.attachment_id = a.id)",
                time);
    }

    private List<AttachmentId> ids(String query, Object... parameters) {
        return database.read(sql -> sql.query(row -> new AttachmentId(row.getString(1)), query, parameters));
    }

    @Override
    public Map<UserId, Long> usage() {
        Map<UserId, Long> bytes = new HashMap<>();
        database.read(sql -> sql.query(
                        row -> Map.entry(new UserId(row.getString(1)), row.getLong(2)),
                        "SELECT account_id, SUM(size) FROM attachment GROUP BY account_id"))
                .forEach(user -> bytes.put(user.getKey(), user.getValue()));
        return bytes;
    }
}
