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
import chat.lanyard.server.storage.LogRows.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

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
        return database.readDurable(sql -> {
            List<SavedRow> found = sql.query(
                    row -> SavedRow.of(user, row),
                    "SELECT s.channel_id, s.message, s.sequence, " + Excerpts.newestText("s.channel_id", "s.message")
                            + " AS text FROM saved_message s"
                            + " JOIN membership m ON m.channel_id = s.channel_id AND m.account_id = s.account_id"
                            + " WHERE s.account_id = ? AND s.sequence < ?"
                            + " ORDER BY s.sequence DESC FETCH FIRST ? ROWS ONLY",
                    user.value(),
                    sequence,
                    limit);
            Map<Place, LogEntry> events =
                    rows.find(sql, found.stream().flatMap(SavedRow::places).toList());
            return found.stream().map(saved -> saved.message(events)).toList();
        });
    }

    /** A saved message, the event that saved it, and its text. */
    private record SavedRow(Place message, Place saving, Place text) {
        static SavedRow of(UserId user, ResultSet row) throws SQLException {
            ChannelId channel = new ChannelId(row.getString("channel_id"));
            return new SavedRow(
                    new Place(channel, row.getLong("message")),
                    new Place(PersonalLogs.of(user), row.getLong("sequence")),
                    new Place(channel, row.getLong("text")));
        }

        Stream<Place> places() {
            return Stream.of(message, saving, text);
        }

        SavedMessage message(Map<Place, LogEntry> events) {
            ChannelEvent post = events.get(message).event();
            return new SavedMessage(
                    saving.sequence(),
                    events.get(saving).event().at(),
                    message.channel(),
                    MessageIds.of(message.channel(), message.sequence()),
                    message.sequence(),
                    post.actor(),
                    post.at(),
                    Excerpts.text(events.get(text).event()));
        }
    }
}
