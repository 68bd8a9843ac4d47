package chat.lanyard.protocol.value;

import java.nio.charset.StandardCharsets;

/** What a reaction shows: 1 to 64 bytes of UTF-8 without white space and control characters, meant to be one emoji. */
public record Emoji(String value) {
    private static final int JOINER = 0x200D;

    public Emoji {
        Identifier.require("emoji", value);
        if (value.getBytes(StandardCharsets.UTF_8).length > ProtocolLimits.EMOJI_BYTES) {
            throw new IllegalArgumentException("emoji must have at most " + ProtocolLimits.EMOJI_BYTES + " bytes");
        }
        if (value.codePoints().anyMatch(Emoji::isNotShown)) {
            throw new IllegalArgumentException("emoji must have no white space and no control characters");
        }
    }

    private static boolean isNotShown(int codePoint) {
        return Character.isISOControl(codePoint)
                || Character.isWhitespace(codePoint)
                || Character.isSpaceChar(codePoint);
    }

    /**
     * Refuses what shows nothing or turns the direction of writing. Events of before this rule hold such, so only what is
     * new has to keep it.
     *
     * @throws IllegalArgumentException if it does not
     */
    public Emoji requireVisible() {
        if (value.codePoints().anyMatch(Emoji::isHidden)) {
            throw new IllegalArgumentException(
                    "emoji must have no characters that are invisible or turn the direction of writing");
        }
        return this;
    }

    private static boolean isHidden(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.FORMAT -> codePoint != JOINER && !isTag(codePoint);
            case Character.PRIVATE_USE -> true;
            case Character.UNASSIGNED -> !isKeptForPictures(codePoint);
            default -> false;
        };
    }

    /** Flags of regions are spelled with them. */
    private static boolean isTag(int codePoint) {
        return codePoint >= 0xE0020 && codePoint <= 0xE007F;
    }

    /** Emojis that are newer than this Java. */
    private static boolean isKeptForPictures(int codePoint) {
        return codePoint >= 0x1F000 && codePoint <= 0x1FAFF;
    }

    @Override
    public String toString() {
        return value;
    }
}
