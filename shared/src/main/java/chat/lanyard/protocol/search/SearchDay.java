package chat.lanyard.protocol.search;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A day, month or year that was named.
 *
 * @param start its first moment
 * @param end the first moment after it
 */
record SearchDay(Instant start, Instant end) {
    private static final Pattern FORM = Pattern.compile("[0-9]{4}(?:-[0-9]{2}){0,2}");
    private static final int YEAR = 4;
    private static final int MONTH = 7;

    static SearchDay parse(SearchToken token, ZonedDateTime now) {
        String text = token.value().toLowerCase(Locale.ROOT);
        try {
            return switch (text) {
                case "today" -> of(now, now.toLocalDate(), now.toLocalDate().plusDays(1));
                case "yesterday" -> of(now, now.toLocalDate().minusDays(1), now.toLocalDate());
                default -> written(text, now);
            };
        } catch (DateTimeException e) {
            throw new UnclearSearchException(
                    UnclearSearchException.Reason.NOT_A_DAY,
                    token.key() + ": is followed by a day such as 2026-11-23, a month such as 2026-11, a year, today or"
                            + " yesterday.");
        }
    }

    private static SearchDay written(String text, ZonedDateTime now) {
        if (!FORM.matcher(text).matches()) {
            throw new DateTimeException("not a day");
        }
        if (text.length() == YEAR) {
            LocalDate first = LocalDate.of(Integer.parseInt(text), 1, 1);
            return of(now, first, first.plusYears(1));
        }
        if (text.length() == MONTH) {
            LocalDate first = YearMonth.parse(text).atDay(1);
            return of(now, first, first.plusMonths(1));
        }
        LocalDate day = LocalDate.parse(text);
        return of(now, day, day.plusDays(1));
    }

    private static SearchDay of(ZonedDateTime now, LocalDate first, LocalDate next) {
        return new SearchDay(
                first.atStartOfDay(now.getZone()).toInstant(),
                next.atStartOfDay(now.getZone()).toInstant());
    }
}
