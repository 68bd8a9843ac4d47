package chat.lanyard.server.storage;

import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ProtocolLimits;

/** The beginnings of messages, as they are now. */
final class Excerpts {
    private Excerpts() {}

    /** {@code null} if the message was deleted. */
    static String of(Sql sql, LogRows rows, ChannelId channel, long message) {
        long newest = sql.queryOne(
                        row -> row.getLong(1),
                        "SELECT COALESCE(MAX(sequence), ?) FROM message_edit WHERE channel_id = ? AND message = ?",
                        message,
                        channel.value(),
                        message)
                .orElse(message);
        ChannelEvent event =
                LogRows.find(sql, rows::entry, channel, newest).orElseThrow().event();
        if (event instanceof ChannelEvent.MessagePosted posted) {
            return cut(posted.message().text());
        }
        return event instanceof ChannelEvent.MessageEdited edited ? cut(edited.text()) : null;
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= ProtocolLimits.EXCERPT_CODE_POINTS
                ? text
                : text.substring(0, text.offsetByCodePoints(0, ProtocolLimits.EXCERPT_CODE_POINTS));
    }
}
