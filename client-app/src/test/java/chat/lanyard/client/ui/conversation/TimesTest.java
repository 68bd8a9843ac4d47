package chat.lanyard.client.ui.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class TimesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

    @Test
    void callsTheLastTwoDaysByTheirNames() {
        assertThat(Times.day(TODAY, TODAY)).isEqualTo("Today");
        assertThat(Times.day(LocalDate.of(2026, 2, 28), TODAY)).isEqualTo("Yesterday");
    }

    @Test
    void writesOlderDaysInFull() {
        assertThat(Times.day(LocalDate.of(2026, 2, 27), TODAY)).contains("27").contains("2026");
    }
}
