package chat.lanyard.client.ui.common;

import chat.lanyard.client.text.Texts;
import java.time.Duration;

/** Says how far the clock of this computer is off. */
public final class ClockWords {
    private static final int HOURS_AS_DAYS = 48;

    private ClockWords() {}

    /** @param off ahead of the server's clock, or negative: behind; not zero */
    public static String of(Duration off) {
        String amount = amount(off.abs());
        return off.isNegative() ? Texts.get("clock.behind", amount) : Texts.get("clock.ahead", amount);
    }

    /** In the largest unit that makes sense, rounded to the nearest. */
    private static String amount(Duration off) {
        long minutes = Math.max(1, off.plusSeconds(30).toMinutes());
        if (minutes < Duration.ofHours(1).toMinutes()) {
            return Texts.get("clock.minutes", minutes);
        }
        long hours = off.plusMinutes(30).toHours();
        return hours < HOURS_AS_DAYS
                ? Texts.get("clock.hours", hours)
                : Texts.get("clock.days", off.plusHours(12).toDays());
    }
}
