package chat.lanyard.server.administration;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as people write them: {@code 90s}, {@code 15m}, {@code 24h}, {@code 7d}. */
public final class DurationText {
    private static final Pattern FORM = Pattern.compile("([0-9]{1,6})([smhd])");

    private DurationText() {}

    /**
     * Reads a duration of at least a second.
     *
     * @throws IllegalArgumentException if it is of another form
     */
    public static Duration parse(String text) {
        Matcher matcher = FORM.matcher(text == null ? "" : text);
        if (!matcher.matches() || Long.parseLong(matcher.group(1)) == 0) {
            throw new IllegalArgumentException("A duration is a number with s, m, h or d behind it, such as 15m");
        }
        long number = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }
}
