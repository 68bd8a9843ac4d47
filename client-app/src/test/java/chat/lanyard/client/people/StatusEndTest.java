package chat.lanyard.client.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class StatusEndTest {
    /** A Monday. */
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void countsFromNowOrToTheEndOfTheDayOrWeekHere() {
        assertThat(StatusEnd.NEVER.from(NOW, BERLIN)).isNull();
        assertThat(StatusEnd.HALF_AN_HOUR.from(NOW, BERLIN)).isEqualTo("2026-11-23T09:30:00Z");
        assertThat(StatusEnd.ONE_HOUR.from(NOW, BERLIN)).isEqualTo("2026-11-23T10:00:00Z");
        assertThat(StatusEnd.FOUR_HOURS.from(NOW, BERLIN)).isEqualTo("2026-11-23T13:00:00Z");
        assertThat(StatusEnd.TODAY.from(NOW, BERLIN)).isEqualTo("2026-11-23T23:00:00Z");
        assertThat(StatusEnd.THIS_WEEK.from(NOW, BERLIN)).isEqualTo("2026-11-29T23:00:00Z");
    }
}
