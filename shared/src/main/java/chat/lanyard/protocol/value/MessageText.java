package chat.lanyard.protocol.value;

/** The rule for the text of a message: 1 to 8,000 code points, well-formed UTF-16, not only white space. */
public final class MessageText {
    /** White space to Unicode, but not to Java. */
    private static final int NEXT_LINE = 0x85;

    private MessageText() {}

    /** Returns the text, or throws an {@link IllegalArgumentException} that says what is wrong with it. */
    public static String require(String text) {
        if (text == null || text.codePoints().allMatch(MessageText::isBlank)) {
            throw new IllegalArgumentException("text must not be empty");
        }
        if (text.codePointCount(0, text.length()) > ProtocolLimits.TEXT_CODE_POINTS) {
            throw new IllegalArgumentException(
                    "text must have at most " + ProtocolLimits.TEXT_CODE_POINTS + " characters");
        }
        return Identifier.requireWellFormed("text", text);
    }

    private static boolean isBlank(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint) || codePoint == NEXT_LINE;
    }
}
