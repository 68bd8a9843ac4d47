package chat.lanyard.server.storage;

import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.SavedMessage;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.log.LogEntry;
import chat.lanyard.server.log.MessageIds;
import chat.lanyard.server.log.PersonalLogs;
import chat.lanyard.server.personal.Mute;
import chat.lanyard.server.personal.PersonalRepository;
import chat.lanyard.server.personal.Saved;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The {@code channel_mute} and {@code saved_message} tables. */
public final class JdbcPersonalRepository implements PersonalRepository {
    private static final String MUTE = " FROM channel_mute WHERE account_id = ? AND channel_id = ?";
    private static final String SAVED = " FROM saved_message WHERE account_id = ? AND channel_id = ? AND message = ?";

    private final Database database;
    private final LogRows rows = new LogRows();

    public JdbcPersonalRepository(Database database) {
        this.database = database;
    }

    @Override
    public void insert(Mute mute) {
        database.writer()
                .update(
                        "INSERT INTO channel_mute (account_id, channel_id) VALUES (?, ?)",
                        mute.user().value(),
                        mute.channel().value());
    }

    @Override
    public void delete(Mute mute) {
        database.writer()
                .update("DELETE" + MUTE, mute.user().value(), mute.channel().value());
    }

    @Override
    public boolean contains(Mute mute) {
        return contains(database.writer(), mute);
    }

    static boolean contains(Sql sql, Mute mute) {
        return sql.queryOne(
                        row -> true,
                        "SELECT 1" + MUTE,
                        mute.user().value(),
                        mute.channel().value())
                .isPresent();
    }

    @Override
    public List<Mute> mutes() {
        return database.read(sql -> sql.query(
                row -> new Mute(new UserId(row.getString(1)), new ChannelId(row.getString(2))),
                "SELECT account_id, channel_id FROM channel_mute"));
    }

    @Override
    public void insert(Saved saved) {
        database.writer()
                .update(
                        "INSERT INTO saved_message (account_id, channel_id, message, sequence) VALUES (?, ?, ?, ?)",
                        saved.key().user().value(),
                        saved.key().channel().value(),
                        saved.key().message(),
                        saved.sequence());
    }

    @Override
    public void delete(Saved.Key key) {
        database.writer()
                .update("DELETE" + SAVED, key.user().value(), key.channel().value(), key.message());
    }

    @Override
    public Optional<Saved> find(Saved.Key key) {
        return find(database.writer(), key);
    }

    static Optional<Saved> find(Sql sql, Saved.Key key) {
        return sql.queryOne(
                row -> new Saved(key, row.getLong(1)),
                "SELECT sequence" + SAVED,
                key.user().value(),
                key.channel().value(),
                key.message());
    }

    @Override
    public long countSaved(UserId user) {
        return database.writer()
                .queryOne(
                        row -> row.getLong(1), "SELECT COUNT(*) FROM saved_message WHERE account_id = ?", user.value())
                .orElse(0L);
    }

    @Override
    public List<SavedMessage> savedBefore(UserId user, long sequence, int limit) {
        return database.readDurable(sql -> sql
                .query(
                        row -> saved(user, row),
                        "SELECT channel_id, message, sequence FROM saved_message"
                                + " WHERE account_id = ? AND sequence < ? ORDER BY sequence DESC FETCH FIRST ? ROWS ONLY",
                        user.value(),
                        sequence,
                        limit)
                .stream()
                .flatMap(saved -> message(sql, saved).stream())
                .toList());
    }

    private static Saved saved(UserId user, ResultSet row) throws SQLException {
        Saved.Key key = new Saved.Key(user, new ChannelId(row.getString("channel_id")), row.getLong("message"));
        return new Saved(key, row.getLong("sequence"));
    }

    private Optional<SavedMessage> message(Sql sql, Saved saved) {
        ChannelId channel = saved.key().channel();
        long message = saved.key().message();
        Optional<LogEntry> saving =
                LogRows.find(sql, rows::entry, PersonalLogs.of(saved.key().user()), saved.sequence());
        return LogRows.find(sql, rows::entry, channel, message)
                .flatMap(post -> saving.map(entry -> new SavedMessage(
                        saved.sequence(),
                        entry.event().at(),
                        channel,
                        MessageIds.of(channel, message),
                        message,
                        post.event().actor(),
                        post.event().at(),
                        text(sql, post))));
    }

    /** As it reads after the newest edit. */
    private String text(Sql sql, LogEntry post) {
        return sql.queryOne(
                        row -> row.getObject(1, Long.class),
                        "SELECT MAX(sequence) FROM message_edit WHERE channel_id = ? AND message = ?",
                        post.channel().value(),
                        post.sequence())
                .flatMap(edit -> LogRows.find(sql, rows::entry, post.channel(), edit))
                .map(edit -> text(edit.event()))
                .orElseGet(() -> text(post.event()));
    }

    private static String text(ChannelEvent event) {
        if (event instanceof ChannelEvent.MessagePosted posted) {
            return posted.message().text();
        }
        return event instanceof ChannelEvent.MessageEdited edited ? edited.text() : null;
    }
}
