package chat.lanyard.protocol.value;

/** The rules for the name, topic and description of a channel; each returns the form in which it is kept. */
public final class ChannelTexts {
    private static final String NAME_PUNCTUATION = "-_.";

    private ChannelTexts() {}

    /** 1 to 64 letters, digits, emoji, hyphens, underscores and dots, as they can stand behind a # in a message. */
    public static String name(String name) {
        String normal = VisibleText.name("name", name == null ? "" : name);
        if (normal.isEmpty() || !normal.codePoints().allMatch(ChannelTexts::isAllowedInName)) {
            throw new IllegalArgumentException(
                    "name must have letters, digits, emoji, hyphens, underscores and dots only, and at least one");
        }
        return VisibleText.requireAtMost("name", normal, ProtocolLimits.CHANNEL_NAME_CODE_POINTS);
    }

    /** One line of at most 250 code points, which may be empty. */
    public static String topic(String topic) {
        return VisibleText.requireAtMost(
                "topic", VisibleText.line("topic", topic), ProtocolLimits.CHANNEL_TOPIC_CODE_POINTS);
    }

    /** At most 1,000 code points, which may be none. */
    public static String description(String description) {
        return VisibleText.requireAtMost(
                "description",
                VisibleText.lines("description", description),
                ProtocolLimits.CHANNEL_DESCRIPTION_CODE_POINTS);
    }

    private static boolean isAllowedInName(int codePoint) {
        return Character.isLetterOrDigit(codePoint)
                || NAME_PUNCTUATION.indexOf(codePoint) >= 0
                || switch (Character.getType(codePoint)) {
                    case Character.NON_SPACING_MARK,
                            Character.COMBINING_SPACING_MARK,
                            Character.FORMAT,
                            Character.OTHER_SYMBOL -> true;
                    case Character.MODIFIER_SYMBOL -> codePoint > 0xFFFF;
                    default -> false;
                };
    }
}
