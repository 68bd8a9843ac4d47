package chat.lanyard.testsupport;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An HTTP response as it came over the wire.
 *
 * @param statusLine the first line, such as {@code HTTP/1.1 101 Switching Protocols}
 * @param headers values by lower-case name
 */
public record HttpAnswer(String statusLine, Map<String, List<String>> headers, String body) {
    /** The number in the status line. */
    public int status() {
        return Integer.parseInt(statusLine.split(" ", 3)[1]);
    }

    /** The values of a header joined with a comma; empty if it is absent. */
    public String header(String name) {
        return String.join(", ", headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()));
    }
}
