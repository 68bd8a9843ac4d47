package chat.lanyard.client.people;

/** What people often say of themselves. */
public enum StatusPreset {
    MEETING("📅", StatusEnd.ONE_HOUR),
    LUNCH("🍽️", StatusEnd.ONE_HOUR),
    FOCUS("🎧", StatusEnd.FOUR_HOURS),
    HOME("🏠", StatusEnd.TODAY),
    SICK("🤒", StatusEnd.TODAY),
    HOLIDAY("🌴", StatusEnd.NEVER);

    private final String emoji;
    private final StatusEnd end;

    StatusPreset(String emoji, StatusEnd end) {
        this.emoji = emoji;
        this.end = end;
    }

    public String emoji() {
        return emoji;
    }

    /** When it usually ends. */
    public StatusEnd end() {
        return end;
    }
}
