package chat.lanyard.server.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackupPlanTest {
    /** A Monday. */
    private static final Instant FIRST = Instant.parse("2026-11-02T03:00:00Z");

    private static BackupPlan plan(int days, int weeks) {
        return new BackupPlan(true, LocalTime.of(3, 0), days, weeks);
    }

    private static List<Instant> daily(int count) {
        return IntStream.range(0, count)
                .mapToObj(day -> FIRST.plus(Duration.ofDays(day)))
                .toList();
    }

    @Test
    void keepsTheNewestOfSoManyDaysAndWeeks() {
        Set<Instant> kept = plan(3, 3).kept(daily(24), ZoneOffset.UTC);

        // The newest is Wednesday the 25th; before its week end those of the 22nd and the 15th.
        assertThat(kept.stream().map(Instant::toString))
                .containsExactlyInAnyOrder(
                        "2026-11-25T03:00:00Z",
                        "2026-11-24T03:00:00Z",
                        "2026-11-23T03:00:00Z",
                        "2026-11-22T03:00:00Z",
                        "2026-11-15T03:00:00Z");
    }

    @Test
    void keepsOneOfADayAsThatPlaceCountsDays() {
        Instant evening = Instant.parse("2026-11-02T22:30:00Z");
        Instant night = Instant.parse("2026-11-02T23:30:00Z");

        assertThat(plan(7, 0).kept(List.of(evening, night), ZoneOffset.UTC)).containsExactly(night);
        assertThat(plan(7, 0).kept(List.of(evening, night), ZoneId.of("Europe/Berlin")))
                .containsExactlyInAnyOrder(evening, night);
    }

    @Test
    void countsDaysWithABackupAndNotThoseWithout() {
        List<Instant> old = List.of(FIRST, FIRST.plus(Duration.ofDays(100)));

        assertThat(plan(2, 0).kept(old, ZoneOffset.UTC)).hasSize(2);
    }

    @Test
    void neverKeepsNone() {
        assertThatThrownBy(() -> plan(0, 4)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> plan(1, -1)).isInstanceOf(IllegalArgumentException.class);
    }
}
