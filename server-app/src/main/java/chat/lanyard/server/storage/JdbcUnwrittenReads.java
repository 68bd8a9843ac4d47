package chat.lanyard.server.storage;

import chat.lanyard.server.channel.Membership;
import chat.lanyard.server.log.LogEntry;
import chat.lanyard.server.readstate.UnwrittenReads;
import java.util.List;

/** Whether it is due stands in {@code server_property}, where the migration to schema 4 put it. */
public final class JdbcUnwrittenReads implements UnwrittenReads {
    private static final String DUE = "personal-logs-due";

    private final Database database;
    private final LogRows rows = new LogRows();

    public JdbcUnwrittenReads(Database database) {
        this.database = database;
    }

    @Override
    public boolean areDue() {
        return database.read(sql -> ServerProperties.find(sql, DUE)).isPresent();
    }

    @Override
    public List<Membership> memberships() {
        return JdbcChannelRepository.membershipsReadSinceJoining(database.writer());
    }

    @Override
    public List<LogEntry> mayNameEverybody() {
        return database.writer()
                .query(
                        rows::entry,
                        "SELECT " + LogRows.COLUMNS + " FROM channel_event WHERE kind = 'message.posted'"
                                + " AND (content ILIKE '%@channel%' OR content ILIKE '%@here%')"
                                + " ORDER BY channel_id, sequence");
    }

    @Override
    public void settled() {
        database.writer().update("DELETE FROM server_property WHERE property_name = ?", DUE);
    }
}
