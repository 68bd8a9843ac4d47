package chat.lanyard.client.people;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/** When a status ends by itself. */
public enum StatusEnd {
    NEVER,
    HALF_AN_HOUR,
    ONE_HOUR,
    FOUR_HOURS,
    TODAY,
    THIS_WEEK;

    /** The moment, seen from now and here; {@code null} for never. */
    public Instant from(Instant now, ZoneId zone) {
        return switch (this) {
            case NEVER -> null;
            case HALF_AN_HOUR -> now.plus(Duration.ofMinutes(30));
            case ONE_HOUR -> now.plus(Duration.ofHours(1));
            case FOUR_HOURS -> now.plus(Duration.ofHours(4));
            case TODAY -> startOf(LocalDate.ofInstant(now, zone).plusDays(1), zone);
            case THIS_WEEK ->
                startOf(LocalDate.ofInstant(now, zone).with(TemporalAdjusters.next(DayOfWeek.MONDAY)), zone);
        };
    }

    private static Instant startOf(LocalDate day, ZoneId zone) {
        return day.atStartOfDay(zone).toInstant();
    }
}
