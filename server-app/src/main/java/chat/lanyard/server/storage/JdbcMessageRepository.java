package chat.lanyard.server.storage;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.message.Deletion;
import chat.lanyard.server.message.MessageRepository;
import chat.lanyard.server.message.Reaction;
import chat.lanyard.server.message.ReactionCounts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The {@code message_edit}, {@code message_deletion} and {@code reaction} tables. */
public final class JdbcMessageRepository implements MessageRepository {
    private static final String KEY = " WHERE channel_id = ? AND message = ? AND account_id = ? AND emoji = ?";

    private final Database database;

    public JdbcMessageRepository(Database database) {
        this.database = database;
    }

    @Override
    public void insertEdit(ChannelId channel, long message, long sequence) {
        database.writer()
                .update(
                        "INSERT INTO message_edit (channel_id, message, sequence) VALUES (?, ?, ?)",
                        channel.value(),
                        message,
                        sequence);
    }

    @Override
    public List<Long> edits(ChannelId channel, long message) {
        return database.writer()
                .query(
                        row -> row.getLong(1),
                        "SELECT sequence FROM message_edit WHERE channel_id = ? AND message = ? ORDER BY sequence",
                        channel.value(),
                        message);
    }

    @Override
    public void insert(Deletion deletion) {
        database.writer()
                .update(
                        "INSERT INTO message_deletion (channel_id, message, author_id, sequence) VALUES (?, ?, ?, ?)",
                        deletion.channel().value(),
                        deletion.message(),
                        deletion.author().value(),
                        deletion.sequence());
    }

    @Override
    public Optional<Deletion> deletion(ChannelId channel, long message) {
        return deletion(database.writer(), channel, message);
    }

    static Optional<Deletion> deletion(Sql sql, ChannelId channel, long message) {
        return sql.queryOne(
                JdbcMessageRepository::deletion,
                "SELECT * FROM message_deletion WHERE channel_id = ? AND message = ?",
                channel.value(),
                message);
    }

    @Override
    public List<Deletion> deletions() {
        return database.read(sql -> sql.query(JdbcMessageRepository::deletion, "SELECT * FROM message_deletion"));
    }

    private static Deletion deletion(ResultSet row) throws SQLException {
        return new Deletion(
                new ChannelId(row.getString("channel_id")),
                row.getLong("message"),
                new UserId(row.getString("author_id")),
                row.getLong("sequence"));
    }

    @Override
    public void put(Reaction reaction) {
        Reaction.Key key = reaction.key();
        delete(key);
        database.writer()
                .update(
                        "INSERT INTO reaction (channel_id, message, account_id, emoji, sequence, present)"
                                + " VALUES (?, ?, ?, ?, ?, ?)",
                        key.channel().value(),
                        key.message(),
                        key.user().value(),
                        key.emoji().value(),
                        reaction.sequence(),
                        reaction.present());
    }

    private void delete(Reaction.Key key) {
        database.writer()
                .update(
                        "DELETE FROM reaction" + KEY,
                        key.channel().value(),
                        key.message(),
                        key.user().value(),
                        key.emoji().value());
    }

    @Override
    public Optional<Reaction> reaction(Reaction.Key key) {
        return reaction(database.writer(), key);
    }

    static Optional<Reaction> reaction(Sql sql, Reaction.Key key) {
        return sql.queryOne(
                row -> new Reaction(key, row.getLong("sequence"), row.getBoolean("present")),
                "SELECT sequence, present FROM reaction" + KEY,
                key.channel().value(),
                key.message(),
                key.user().value(),
                key.emoji().value());
    }

    @Override
    public ReactionCounts countReactions(Reaction.Key key) {
        return database.writer()
                .queryOne(
                        row -> new ReactionCounts(row.getLong(1), row.getLong(2), row.getLong(3)),
                        "SELECT COUNT(CASE WHEN account_id = ?3 AND present THEN 1 END),"
                                + " COUNT(CASE WHEN account_id = ?3 AND emoji <> ?4 THEN 1 END),"
                                + " COUNT(DISTINCT CASE WHEN present AND emoji <> ?4 THEN emoji END)"
                                + " FROM reaction WHERE channel_id = ?1 AND message = ?2",
                        key.channel().value(),
                        key.message(),
                        key.user().value(),
                        key.emoji().value())
                .orElseThrow();
    }

    @Override
    public void deleteReactions(ChannelId channel, long message) {
        database.writer().update("DELETE FROM reaction WHERE channel_id = ? AND message = ?", channel.value(), message);
    }
}
