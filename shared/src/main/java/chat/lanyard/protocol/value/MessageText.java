package chat.lanyard.protocol.value;

/** The rule for the text of a message: 1 to 8,000 code points, well-formed UTF-16, not only white space. */
public final class MessageText {
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
        if (text.codePoints().anyMatch(MessageText::isLoneSurrogate)) {
            throw new IllegalArgumentException("text must be well-formed Unicode");
        }
        return text;
    }

    private static boolean isBlank(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }

    private static boolean isLoneSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
