package chat.lanyard.server.storage;

import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.value.ProtocolLimits;

/** What messages say. */
final class Excerpts {
    private Excerpts() {}

    /** Where a message's text stands, given columns that name the message: its newest edit, or itself. */
    static String newestText(String channel, String message) {
        return "COALESCE((SELECT MAX(edit.sequence) FROM message_edit edit WHERE edit.channel_id = " + channel
                + " AND edit.message = " + message + "), " + message + ")";
    }

    /** The text of a post or an edit; {@code null} if it was erased. */
    static String text(ChannelEvent event) {
        if (event instanceof ChannelEvent.MessagePosted posted) {
            return posted.message().text();
        }
        return event instanceof ChannelEvent.MessageEdited edited ? edited.text() : null;
    }

    /** The beginning of it. */
    static String of(ChannelEvent event) {
        String text = text(event);
        return text == null || text.codePointCount(0, text.length()) <= ProtocolLimits.EXCERPT_CODE_POINTS
                ? text
                : text.substring(0, text.offsetByCodePoints(0, ProtocolLimits.EXCERPT_CODE_POINTS));
    }
}
