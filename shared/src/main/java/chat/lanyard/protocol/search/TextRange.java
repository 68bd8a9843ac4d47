package chat.lanyard.protocol.search;

/**
 * A stretch of a text, in UTF-16 code units.
 *
 * @param start of its first character
 * @param end behind its last character
 */
public record TextRange(int start, int end) {
    public TextRange {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("a match must begin at 0 or later and end after that");
        }
    }
}
