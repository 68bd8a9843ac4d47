package chat.lanyard.protocol.value;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What a person says of themselves beside their name: an emoji, some words or both.
 *
 * @param emoji or {@code null}
 * @param text 1 to 100 code points on one line, or {@code null}
 * @param until when it ends by itself, to the millisecond, or {@code null} for never
 */
public record StatusMessage(Emoji emoji, String text, Instant until) {
    public StatusMessage {
        text = text == null ? null : line(text);
        if (emoji == null && text == null) {
            throw new IllegalArgumentException("a status must have an emoji or a text");
        }
        until = until == null ? null : until.truncatedTo(ChronoUnit.MILLIS);
    }

    private static String line(String text) {
        String line = VisibleText.line("a status", text);
        return line.isEmpty() ? null : VisibleText.requireAtMost("a status", line, ProtocolLimits.STATUS_CODE_POINTS);
    }
}
