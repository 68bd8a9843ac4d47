package chat.lanyard.server.backup;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * When the server makes backups by itself, and how many of them it keeps.
 *
 * @param on whether it makes any
 * @param at local time of day
 * @param days of how many days the newest backup is kept, at least 1
 * @param weeks of how many weeks, from Monday, the newest backup is kept, at least 0
 */
public record BackupPlan(boolean on, LocalTime at, int days, int weeks) {
    /** Every night at three, kept for seven days and four weeks. */
    public static final BackupPlan DEFAULT = new BackupPlan(true, LocalTime.of(3, 0), 7, 4);

    public BackupPlan {
        if (days < 1 || weeks < 0) {
            throw new IllegalArgumentException("Backups of at least 1 day and 0 weeks have to be kept");
        }
    }

    /** Which of these backups are kept. */
    Set<Instant> kept(Collection<Instant> made, ZoneId zone) {
        List<Instant> newestFirst =
                made.stream().sorted(Comparator.reverseOrder()).toList();
        Set<Instant> kept = new HashSet<>();
        kept.addAll(newestOfEach(newestFirst, days, time -> day(time, zone)));
        kept.addAll(newestOfEach(
                newestFirst, weeks, time -> day(time, zone).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))));
        return kept;
    }

    private static LocalDate day(Instant time, ZoneId zone) {
        return LocalDate.ofInstant(time, zone);
    }

    private static Set<Instant> newestOfEach(
            List<Instant> newestFirst, int periods, Function<Instant, LocalDate> period) {
        Set<LocalDate> seen = new HashSet<>();
        Set<Instant> kept = new HashSet<>();
        for (Instant time : newestFirst) {
            if (seen.size() < periods && seen.add(period.apply(time))) {
                kept.add(time);
            }
        }
        return kept;
    }
}
