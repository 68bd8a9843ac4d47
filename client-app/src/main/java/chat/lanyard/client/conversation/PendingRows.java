package chat.lanyard.client.conversation;

import chat.lanyard.client.sync.OutgoingMessage;
import chat.lanyard.protocol.value.ClientMessageId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of messages whose event has not come yet, in the order of typing. Confined to the event thread. */
final class PendingRows {
    private record Pending(MessageItem row, Instant at) {}

    private final Map<ClientMessageId, Pending> rows = new LinkedHashMap<>();

    void add(OutgoingMessage message, RowBuilder builder) {
        rows.put(message.id(), new Pending(builder.row(message), message.at()));
    }

    void clear() {
        rows.clear();
    }

    /** {@code null} if there is none. */
    MessageItem get(ClientMessageId id) {
        Pending pending = rows.get(id);
        return pending == null ? null : pending.row();
    }

    void moveToEnd(ClientMessageId id) {
        rows.put(id, rows.remove(id));
    }

    /** {@code null} if there was none. */
    MessageItem remove(ClientMessageId id) {
        Pending pending = rows.remove(id);
        return pending == null ? null : pending.row();
    }

    /** The rows to show behind stored ones that end on a day. */
    List<TimelineItem> tail(RowBuilder builder, LocalDate day) {
        RowWriter writer = new RowWriter(builder, day);
        rows.values().forEach(pending -> writer.add(pending.row(), pending.at()));
        return writer.rows();
    }
}
