package chat.lanyard.protocol.value;

import java.nio.charset.StandardCharsets;

/** What a reaction shows: 1 to 64 bytes of UTF-8 without white space and control characters, meant to be one emoji. */
public record Emoji(String value) {
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

    @Override
    public String toString() {
        return value;
    }
}
