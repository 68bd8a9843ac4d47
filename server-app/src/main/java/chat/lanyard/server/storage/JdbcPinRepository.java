package chat.lanyard.server.storage;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.message.Pin;
import chat.lanyard.server.message.PinRepository;
import java.util.Optional;

/** The {@code pin} table. */
public final class JdbcPinRepository implements PinRepository {
    private final Database database;

    public JdbcPinRepository(Database database) {
        this.database = database;
    }

    @Override
    public void put(Pin pin) {
        database.writer()
                .update(
                        "MERGE INTO pin (channel_id, message, account_id, sequence, present) VALUES (?, ?, ?, ?, ?)",
                        pin.channel().value(),
                        pin.message(),
                        pin.user().value(),
                        pin.sequence(),
                        pin.present());
    }

    @Override
    public Optional<Pin> pin(ChannelId channel, long message) {
        return pin(database.writer(), channel, message);
    }

    static Optional<Pin> pin(Sql sql, ChannelId channel, long message) {
        return sql.queryOne(
                row -> new Pin(
                        channel,
                        message,
                        new UserId(row.getString("account_id")),
                        row.getLong("sequence"),
                        row.getBoolean("present")),
                "SELECT account_id, sequence, present FROM pin WHERE channel_id = ? AND message = ?",
                channel.value(),
                message);
    }

    @Override
    public long count(ChannelId channel) {
        return database.writer()
                .queryOne(
                        row -> row.getLong(1),
                        "SELECT COUNT(*) FROM pin WHERE channel_id = ? AND present",
                        channel.value())
                .orElse(0L);
    }

    @Override
    public void deletePin(ChannelId channel, long message) {
        database.writer().update("DELETE FROM pin WHERE channel_id = ? AND message = ?", channel.value(), message);
    }
}
