package chat.lanyard.server.storage;

import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.PinnedMessage;
import chat.lanyard.protocol.value.ThreadSummary;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.log.LogEntry;
import chat.lanyard.server.log.MessageIds;
import chat.lanyard.server.message.MessageReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads messages with what became of them, by way of the projections. */
public final class JdbcMessageReader implements MessageReader {
    /** More do not fit into a frame. */
    private static final int CHANGES = 4_096;

    private final Database database;
    private final LogRows rows = new LogRows();

    public JdbcMessageReader(Database database) {
        this.database = database;
    }

    @Override
    public List<ChannelEvent> versions(ChannelId channel, long message) {
        return database.readDurable(sql -> {
            List<Long> sequences = new ArrayList<>(List.of(message));
            sequences.addAll(sql.query(
                    row -> row.getLong(1),
                    "SELECT sequence FROM message_edit WHERE channel_id = ? AND message = ?",
                    channel.value(),
                    message));
            return below(message, events(sql, channel, sequences));
        });
    }

    /** A pinned message, its pin, and its text. */
    private record PinRow(long message, long pin, long text) {
        Stream<Long> sequences() {
            return Stream.of(message, pin, text);
        }
    }

    @Override
    public List<PinnedMessage> pins(ChannelId channel) {
        return database.readDurable(sql -> {
            List<PinRow> pins = sql.query(
                    row -> new PinRow(row.getLong(1), row.getLong(2), row.getLong(3)),
                    "SELECT message, sequence, " + Excerpts.newestText("pin.channel_id", "pin.message")
                            + " FROM pin WHERE channel_id = ? AND present ORDER BY sequence DESC",
                    channel.value());
            NavigableMap<Long, LogEntry> events = events(
                    sql, channel, pins.stream().flatMap(PinRow::sequences).toList());
            return pins.stream().map(pin -> pinned(channel, pin, events)).toList();
        });
    }

    private static PinnedMessage pinned(ChannelId channel, PinRow pin, Map<Long, LogEntry> events) {
        ChannelEvent post = events.get(pin.message()).event();
        ChannelEvent pinned = events.get(pin.pin()).event();
        String text = Excerpts.of(events.get(pin.text()).event());
        return new PinnedMessage(
                MessageIds.of(channel, pin.message()), post.actor(), post.at(), text, pinned.actor(), pinned.at());
    }

    @Override
    public Thread thread(ChannelId channel, long root, long before, int limit) {
        return database.readDurable(sql -> {
            List<Long> replies = sql.query(
                    row -> row.getLong(1),
                    "SELECT sequence FROM thread_reply WHERE channel_id = ? AND root = ? AND sequence < ?"
                            + " ORDER BY sequence DESC FETCH FIRST ? ROWS ONLY",
                    channel.value(),
                    root,
                    before,
                    limit + 1);
            boolean more = replies.size() > limit;
            List<Long> sequences = new ArrayList<>(more ? replies.subList(0, limit) : replies);
            sequences.add(root);
            sequences.addAll(changes(sql, channel, sequences));
            return new Thread(below(root, events(sql, channel, sequences)), more);
        });
    }

    /** The events that made messages what they are: last edits, the reactions and pins that are there, deletions. */
    private static List<Long> changes(Sql sql, ChannelId channel, List<Long> messages) {
        return sql.query(
                row -> row.getLong(1),
                "SELECT sequence FROM reaction WHERE channel_id = ?1 AND message = ANY(?2) AND present"
                        + " UNION SELECT sequence FROM pin WHERE channel_id = ?1 AND message = ANY(?2) AND present"
                        + " UNION SELECT sequence FROM message_deletion WHERE channel_id = ?1 AND message = ANY(?2)"
                        + " UNION SELECT MAX(sequence) FROM message_edit WHERE channel_id = ?1 AND message = ANY(?2)"
                        + " GROUP BY message ORDER BY 1 DESC FETCH FIRST ?3 ROWS ONLY",
                channel.value(),
                messages.toArray(),
                CHANGES);
    }

    @Override
    public List<ThreadSummary> threads(UserId user) {
        return database.readDurable(sql -> new ThreadList(sql, rows, user).read());
    }

    /** The events about a message, itself first; none if that is no message. */
    private static List<ChannelEvent> below(long message, NavigableMap<Long, LogEntry> events) {
        LogEntry post = events.get(message);
        return post == null || post.clientMessageId() == null
                ? List.of()
                : events.values().stream().map(LogEntry::event).toList();
    }

    /** By sequence. */
    private NavigableMap<Long, LogEntry> events(Sql sql, ChannelId channel, List<Long> sequences) {
        NavigableMap<Long, LogEntry> events = new TreeMap<>();
        rows.find(
                        sql,
                        sequences.stream()
                                .map(sequence -> new LogRows.Place(channel, sequence))
                                .toList())
                .values()
                .forEach(entry -> events.put(entry.sequence(), entry));
        return events;
    }
}
