package chat.lanyard.server.storage;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ProtocolLimits;
import chat.lanyard.protocol.value.ThreadSummary;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.log.LogEntry;
import chat.lanyard.server.log.MessageIds;
import chat.lanyard.server.storage.LogRows.Place;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the threads that somebody takes part in: who wrote the message that a thread is below, or a reply. The last reply
 * of each is looked up; replies are counted only in the threads that are listed.
 */
final class ThreadList {
    private static final String NEWEST = """
            SELECT last.channel_id, last.root, last.root_author, last.sequence, last.at, %s AS text,
                   COALESCE((SELECT read_sequence FROM thread_read seen WHERE seen.account_id = ?1
                             AND seen.channel_id = last.channel_id AND seen.root = last.root), 0) AS seen
            FROM (SELECT mine.channel_id, mine.root,
                         (SELECT newest.sequence FROM thread_reply newest
                          WHERE newest.channel_id = mine.channel_id AND newest.root = mine.root
                          ORDER BY newest.channel_id DESC, newest.root DESC, newest.sequence DESC
                          FETCH FIRST ROW ONLY) AS sequence
                  FROM (SELECT channel_id, root FROM thread_reply WHERE account_id = ?1
                        UNION SELECT channel_id, root FROM thread_reply WHERE root_author = ?1) mine
                  JOIN membership m ON m.channel_id = mine.channel_id AND m.account_id = ?1) thread
            JOIN thread_reply last ON last.channel_id = thread.channel_id AND last.root = thread.root
                 AND last.sequence = thread.sequence
            ORDER BY last.at DESC, last.channel_id, last.root
            FETCH FIRST ?2 ROWS ONLY
            """.formatted(Excerpts.newestText("last.channel_id", "last.root"));

    private static final String LISTED =
            " FROM UNNEST(CAST(?1 AS VARCHAR ARRAY), CAST(?2 AS BIGINT ARRAY), CAST(?3 AS BIGINT ARRAY))"
                    + " AS listed(channel, listed_root, seen)"
                    + " JOIN thread_reply ON channel_id = channel AND root = listed_root";

    private final Sql sql;
    private final LogRows rows;
    private final UserId user;

    ThreadList(Sql sql, LogRows rows, UserId user) {
        this.sql = sql;
        this.rows = rows;
        this.user = user;
    }

    private record Row(Place root, UserId author, long last, Instant lastAt, Place text, long seen) {
        static Row of(ResultSet row) throws SQLException {
            ChannelId channel = new ChannelId(row.getString("channel_id"));
            return new Row(
                    new Place(channel, row.getLong("root")),
                    new UserId(row.getString("root_author")),
                    row.getLong("sequence"),
                    Sql.instant(row, "at"),
                    new Place(channel, row.getLong("text")),
                    row.getLong("seen"));
        }
    }

    /** Somebody's replies in a thread: how many, and the last. */
    private record Share(Place root, UserId user, long replies, long last) {
        static Share of(ResultSet row) throws SQLException {
            return new Share(
                    new Place(new ChannelId(row.getString(1)), row.getLong(2)),
                    new UserId(row.getString(3)),
                    row.getLong(4),
                    row.getLong(5));
        }
    }

    List<ThreadSummary> read() {
        List<Row> threads = sql.query(Row::of, NEWEST, user.value(), ProtocolLimits.THREADS);
        Map<Place, List<Share>> shares = shares(threads).stream().collect(Collectors.groupingBy(Share::root));
        List<Row> answered = threads.stream()
                .filter(thread -> shares.containsKey(thread.root())) // nobody has just deleted the last reply
                .toList();
        Map<Place, Long> unread = unread(answered, shares);
        Map<Place, LogEntry> texts =
                rows.find(sql, answered.stream().map(Row::text).toList());
        return answered.stream()
                .map(row -> summary(
                        row,
                        shares.get(row.root()),
                        Excerpts.of(texts.get(row.text()).event()),
                        unread.getOrDefault(row.root(), 0L)))
                .toList();
    }

    private static ThreadSummary summary(Row row, List<Share> shares, String text, long unread) {
        return new ThreadSummary(
                row.root().channel(),
                MessageIds.of(row.root().channel(), row.root().sequence()),
                row.author(),
                text,
                shares.stream().mapToLong(Share::replies).sum(),
                shares.stream()
                        .map(Share::user)
                        .limit(ProtocolLimits.THREAD_PARTICIPANTS)
                        .toList(),
                row.last(),
                row.lastAt(),
                unread);
    }

    /** Who replied last comes first. */
    private List<Share> shares(List<Row> threads) {
        return sql.query(
                Share::of,
                "SELECT channel_id, root, account_id, COUNT(*), MAX(sequence)" + LISTED
                        + " GROUP BY channel_id, root, account_id ORDER BY 5 DESC",
                listed(threads, threads.stream().map(Row::seen)));
    }

    /** Who replies has read what stands before. */
    private Map<Place, Long> unread(List<Row> threads, Map<Place, List<Share>> shares) {
        Stream<Long> read = threads.stream()
                .map(row -> shares.get(row.root()).stream()
                        .filter(share -> share.user().equals(user))
                        .map(Share::last)
                        .reduce(row.seen(), Math::max));
        return sql
                .query(
                        Share::of,
                        "SELECT channel_id, root, MAX(account_id), COUNT(*), MAX(sequence)" + LISTED
                                + " AND sequence > seen WHERE account_id <> ?4 GROUP BY channel_id, root",
                        Stream.concat(Stream.of(listed(threads, read)), Stream.of(user.value()))
                                .toArray())
                .stream()
                .collect(Collectors.toMap(Share::root, Share::replies));
    }

    private static Object[] listed(List<Row> threads, Stream<Long> seen) {
        return new Object[] {
            threads.stream().map(row -> row.root().channel().value()).toArray(),
            threads.stream().map(row -> row.root().sequence()).toArray(),
            seen.toArray()
        };
    }
}
