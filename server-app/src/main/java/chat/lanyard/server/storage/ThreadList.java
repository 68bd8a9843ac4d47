package chat.lanyard.server.storage;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ProtocolLimits;
import chat.lanyard.protocol.value.ThreadSummary;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.log.MessageIds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Reads the threads that somebody takes part in: who wrote the message that a thread is below, or a reply. */
final class ThreadList {
    private static final String NEWEST = """
            SELECT r.channel_id, r.root, MAX(r.root_author) AS root_author, COUNT(*) AS replies,
                   MAX(r.sequence) AS last_sequence, MAX(r.at) AS last_at,
                   MAX(CASE WHEN r.account_id = ?1 THEN r.sequence ELSE 0 END) AS own
            FROM (SELECT channel_id, root FROM thread_reply WHERE account_id = ?1
                  UNION SELECT channel_id, root FROM thread_reply WHERE root_author = ?1) mine
            JOIN membership m ON m.channel_id = mine.channel_id AND m.account_id = ?1
            JOIN thread_reply r ON r.channel_id = mine.channel_id AND r.root = mine.root
            GROUP BY r.channel_id, r.root
            ORDER BY last_at DESC, r.channel_id, r.root
            FETCH FIRST ?2 ROWS ONLY
            """;

    private final Sql sql;
    private final LogRows rows;
    private final UserId user;

    ThreadList(Sql sql, LogRows rows, UserId user) {
        this.sql = sql;
        this.rows = rows;
        this.user = user;
    }

    private record Row(ChannelId channel, long root, UserId author, long replies, long last, Instant lastAt, long own) {
        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    new ChannelId(row.getString("channel_id")),
                    row.getLong("root"),
                    new UserId(row.getString("root_author")),
                    row.getLong("replies"),
                    row.getLong("last_sequence"),
                    Sql.instant(row, "last_at"),
                    row.getLong("own"));
        }
    }

    List<ThreadSummary> read() {
        return sql.query(Row::of, NEWEST, user.value(), ProtocolLimits.THREADS).stream()
                .map(this::summary)
                .toList();
    }

    private ThreadSummary summary(Row row) {
        return new ThreadSummary(
                row.channel(),
                MessageIds.of(row.channel(), row.root()),
                row.author(),
                Excerpts.of(sql, rows, row.channel(), row.root()),
                row.replies(),
                participants(row),
                row.last(),
                row.lastAt(),
                unread(row));
    }

    private List<UserId> participants(Row row) {
        return sql.query(
                found -> new UserId(found.getString(1)),
                "SELECT account_id FROM thread_reply WHERE channel_id = ? AND root = ?"
                        + " GROUP BY account_id ORDER BY MAX(sequence) DESC FETCH FIRST ? ROWS ONLY",
                row.channel().value(),
                row.root(),
                ProtocolLimits.THREAD_PARTICIPANTS);
    }

    /** Who replies has read what stands before. */
    private long unread(Row row) {
        long read = Math.max(row.own(), JdbcThreadRepository.readSequence(sql, user, row.channel(), row.root()));
        return sql.queryOne(
                        found -> found.getLong(1),
                        "SELECT COUNT(*) FROM thread_reply"
                                + " WHERE channel_id = ? AND root = ? AND sequence > ? AND account_id <> ?",
                        row.channel().value(),
                        row.root(),
                        read,
                        user.value())
                .orElse(0L);
    }
}
