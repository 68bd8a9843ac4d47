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
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/** Reads messages with what became of them, by way of the projections. */
public final class JdbcMessageReader implements MessageReader {
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
                    "SELECT sequence FROM message_edit WHERE channel_id = ? AND message = ? ORDER BY sequence",
                    channel.value(),
                    message));
            return isPost(sql, channel, message) ? events(sql, channel, sequences) : List.of();
        });
    }

    @Override
    public List<PinnedMessage> pins(ChannelId channel) {
        return database.readDurable(sql -> sql
                .query(
                        row -> List.of(row.getLong(1), row.getLong(2)),
                        "SELECT message, sequence FROM pin WHERE channel_id = ? AND present ORDER BY sequence DESC",
                        channel.value())
                .stream()
                .map(pin -> pinned(sql, channel, pin.get(0), pin.get(1)))
                .toList());
    }

    private PinnedMessage pinned(Sql sql, ChannelId channel, long message, long pin) {
        ChannelEvent post = event(sql, channel, message);
        ChannelEvent pinned = event(sql, channel, pin);
        String text = Excerpts.of(sql, rows, channel, message);
        return new PinnedMessage(
                MessageIds.of(channel, message), post.actor(), post.at(), text, pinned.actor(), pinned.at());
    }

    @Override
    public Thread thread(ChannelId channel, long root, long before, int limit) {
        return database.readDurable(sql -> {
            if (!isPost(sql, channel, root)) {
                return new Thread(List.of(), false);
            }
            List<Long> replies = sql.query(
                    row -> row.getLong(1),
                    "SELECT sequence FROM thread_reply WHERE channel_id = ? AND root = ? AND sequence < ?"
                            + " ORDER BY sequence DESC FETCH FIRST ? ROWS ONLY",
                    channel.value(),
                    root,
                    before,
                    limit + 1);
            boolean more = replies.size() > limit;
            TreeSet<Long> sequences = new TreeSet<>(more ? replies.subList(0, limit) : replies);
            sequences.add(root);
            for (long message : List.copyOf(sequences)) {
                sequences.addAll(changes(sql, channel, message));
            }
            return new Thread(events(sql, channel, sequences), more);
        });
    }

    /** The events that made a message what it is: its last edit, the reactions and the pin that it has, its deletion. */
    private static List<Long> changes(Sql sql, ChannelId channel, long message) {
        return sql.query(
                row -> row.getLong(1),
                "SELECT sequence FROM reaction WHERE channel_id = ?1 AND message = ?2 AND present"
                        + " UNION SELECT sequence FROM pin WHERE channel_id = ?1 AND message = ?2 AND present"
                        + " UNION SELECT sequence FROM message_deletion WHERE channel_id = ?1 AND message = ?2"
                        + " UNION SELECT MAX(sequence) FROM message_edit WHERE channel_id = ?1 AND message = ?2"
                        + " HAVING COUNT(*) > 0",
                channel.value(),
                message);
    }

    @Override
    public List<ThreadSummary> threads(UserId user) {
        return database.readDurable(sql -> new ThreadList(sql, rows, user).read());
    }

    private boolean isPost(Sql sql, ChannelId channel, long sequence) {
        return LogRows.find(sql, LogRows::undecoded, channel, sequence)
                .filter(entry -> entry.clientMessageId() != null)
                .isPresent();
    }

    private List<ChannelEvent> events(Sql sql, ChannelId channel, Collection<Long> sequences) {
        return sequences.stream().map(sequence -> event(sql, channel, sequence)).toList();
    }

    private ChannelEvent event(Sql sql, ChannelId channel, long sequence) {
        return LogRows.find(sql, rows::entry, channel, sequence)
                .map(LogEntry::event)
                .orElseThrow();
    }
}
