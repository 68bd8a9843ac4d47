package chat.lanyard.protocol.value;

/** Rules that all opaque ids share, and texts in part. */
final class Identifier {
    private Identifier() {}

    static String require(String name, String value) {
        return require(name, value, ProtocolLimits.ID_CHARACTERS);
    }

    static String require(String name, String value, int limit) {
        if (value == null || value.isEmpty() || value.length() > limit) {
            throw new IllegalArgumentException(name + " must have 1 to " + limit + " characters");
        }
        return requireWellFormed(name, value);
    }

    /** Half a surrogate pair has no form in UTF-8, so nothing that holds one could be sent. */
    static String requireWellFormed(String name, String text) {
        if (text.codePoints().anyMatch(Identifier::isLoneSurrogate)) {
            throw new IllegalArgumentException(name + " must be well-formed Unicode");
        }
        return text;
    }

    private static boolean isLoneSurrogate(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
