package chat.lanyard.server.storage;

import chat.lanyard.protocol.value.ChannelDetails;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ChannelKind;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.channel.Channel;
import chat.lanyard.server.channel.ChannelRepository;
import chat.lanyard.server.channel.Membership;
import chat.lanyard.server.channel.WideMentions;
import chat.lanyard.server.log.HashChain;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** The {@code channel} and {@code membership} tables; the end of each channel's log is {@link JdbcLogStore}'s. */
public final class JdbcChannelRepository implements ChannelRepository {
    private static final String CHANNELS =
            "SELECT id, kind, name, topic, description, archived, created_by FROM channel WHERE kind <> 'PERSONAL'";
    private static final String MEMBERSHIPS =
            "SELECT channel_id, account_id, read_sequence, read_others, posted, mentions, closed_sequence FROM membership";

    private final Database database;

    public JdbcChannelRepository(Database database) {
        this.database = database;
    }

    @Override
    public void insert(Channel channel) {
        database.writer()
                .update(
                        "INSERT INTO channel (id, kind, name, topic, description, archived, created_by,"
                                + " last_sequence, messages, chain_hash) VALUES (?, ?, ?, ?, ?, ?, ?, 0, 0, ?)",
                        channel.id().value(),
                        channel.kind().name(),
                        channel.details().name(),
                        channel.details().topic(),
                        channel.details().description(),
                        channel.details().archived(),
                        value(channel.createdBy()),
                        HashChain.origin());
    }

    @Override
    public void update(Channel channel) {
        database.writer()
                .update(
                        "UPDATE channel SET kind = ?, name = ?, topic = ?, description = ?, archived = ?,"
                                + " created_by = ? WHERE id = ?",
                        channel.kind().name(),
                        channel.details().name(),
                        channel.details().topic(),
                        channel.details().description(),
                        channel.details().archived(),
                        value(channel.createdBy()),
                        channel.id().value());
    }

    private static String value(UserId user) {
        return user == null ? null : user.value();
    }

    @Override
    public void insert(Membership membership) {
        database.writer()
                .update(
                        "INSERT INTO membership (channel_id, account_id, read_sequence, read_others, posted, mentions,"
                                + " closed_sequence) VALUES (?, ?, ?, ?, ?, ?, ?)",
                        membership.channel().value(),
                        membership.user().value(),
                        membership.readSequence(),
                        membership.readOthers(),
                        membership.posted(),
                        membership.mentions(),
                        membership.closedSequence());
    }

    @Override
    public void update(Membership membership) {
        database.writer()
                .update(
                        "UPDATE membership SET read_sequence = ?, read_others = ?, posted = ?, mentions = ?,"
                                + " closed_sequence = ? WHERE channel_id = ? AND account_id = ?",
                        membership.readSequence(),
                        membership.readOthers(),
                        membership.posted(),
                        membership.mentions(),
                        membership.closedSequence(),
                        membership.channel().value(),
                        membership.user().value());
    }

    @Override
    public void insertMention(ChannelId channel, UserId user, long sequence) {
        database.writer()
                .update(
                        "INSERT INTO mention (account_id, channel_id, sequence) VALUES (?, ?, ?)",
                        user.value(),
                        channel.value(),
                        sequence);
    }

    @Override
    public long mentionsAfter(ChannelId channel, UserId user, long sequence) {
        return database.writer()
                .queryOne(
                        row -> row.getLong(1),
                        "SELECT COUNT(*) FROM mention WHERE account_id = ? AND channel_id = ? AND sequence > ?",
                        user.value(),
                        channel.value(),
                        sequence)
                .orElse(0L);
    }

    @Override
    public List<UserId> mentionedIn(ChannelId channel, long sequence) {
        return mentionedIn(database.writer(), channel, sequence);
    }

    static List<UserId> mentionedIn(Sql sql, ChannelId channel, long sequence) {
        return sql.query(
                row -> new UserId(row.getString(1)),
                "SELECT account_id FROM mention WHERE channel_id = ? AND sequence = ?",
                channel.value(),
                sequence);
    }

    @Override
    public List<WideMentions.WideMention> wideMentions() {
        return database.read(sql -> sql.query(
                row -> new WideMentions.WideMention(
                        new ChannelId(row.getString(1)), row.getLong(2), new UserId(row.getString(3))),
                "SELECT m.channel_id, m.sequence, e.actor_id FROM mention m JOIN channel_event e"
                        + " ON e.channel_id = m.channel_id AND e.sequence = m.sequence WHERE m.account_id = ?",
                WideMentions.EVERYBODY.value()));
    }

    @Override
    public void deleteMentions(ChannelId channel, long sequence) {
        database.writer()
                .update("DELETE FROM mention WHERE channel_id = ? AND sequence = ?", channel.value(), sequence);
    }

    @Override
    public void delete(ChannelId channel, UserId user) {
        database.writer()
                .update(
                        "DELETE FROM membership WHERE channel_id = ? AND account_id = ?",
                        channel.value(),
                        user.value());
    }

    @Override
    public List<Channel> channels() {
        return database.read(sql -> sql.query(JdbcChannelRepository::channel, CHANNELS));
    }

    static Optional<Channel> channel(Sql sql, ChannelId channel) {
        return sql.queryOne(JdbcChannelRepository::channel, CHANNELS + " AND id = ?", channel.value());
    }

    private static Channel channel(ResultSet row) throws SQLException {
        String createdBy = row.getString("created_by");
        return new Channel(
                new ChannelId(row.getString("id")),
                ChannelKind.valueOf(row.getString("kind")),
                new ChannelDetails(
                        row.getString("name"),
                        row.getString("topic"),
                        row.getString("description"),
                        row.getBoolean("archived")),
                createdBy == null ? null : new UserId(createdBy));
    }

    @Override
    public List<Membership> memberships() {
        return database.read(sql -> sql.query(JdbcChannelRepository::membership, MEMBERSHIPS));
    }

    static List<Membership> membershipsReadSinceJoining(Sql sql) {
        return sql.query(
                JdbcChannelRepository::membership,
                MEMBERSHIPS + " WHERE NOT EXISTS (SELECT 1 FROM channel_event e"
                        + " WHERE e.channel_id = membership.channel_id AND e.sequence = membership.read_sequence"
                        + " AND e.kind = 'member.joined' AND e.actor_id = membership.account_id)");
    }

    static List<Membership> memberships(Sql sql, ChannelId channel) {
        return sql.query(JdbcChannelRepository::membership, MEMBERSHIPS + " WHERE channel_id = ?", channel.value());
    }

    private static Membership membership(ResultSet row) throws SQLException {
        return new Membership(
                new ChannelId(row.getString("channel_id")),
                new UserId(row.getString("account_id")),
                row.getLong("read_sequence"),
                row.getLong("read_others"),
                row.getLong("posted"),
                row.getLong("mentions"),
                row.getLong("closed_sequence"));
    }
}
