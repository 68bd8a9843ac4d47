package chat.lanyard.client.ui.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.client.session.Failure;
import chat.lanyard.client.session.Problem;
import chat.lanyard.client.ui.common.ClockWords;
import chat.lanyard.client.ui.common.FailureWords;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class OfflineWordsTest {
    @ParameterizedTest
    @EnumSource(Problem.class)
    void hasWordsForEveryCause(Problem problem) {
        assertThat(OfflineWords.of(Failure.of(problem), Duration.ZERO)).isNotBlank();
    }

    @Test
    void saysNothingWhileNothingIsKnown() {
        assertThat(OfflineWords.of(null, Duration.ZERO)).isEmpty();
    }

    @Test
    void namesAClockThatIsOffBehindAnotherCause() {
        assertThat(OfflineWords.of(Failure.of(Problem.UNREACHABLE), Duration.ofHours(3)))
                .isEqualTo("The computer of the server does not answer."
                        + " The clock of this computer is 3 hours ahead of the server's.");
        assertThat(FailureWords.of(Failure.of(Problem.SERVER_FAILED).withClockOff(Duration.ofHours(-1))))
                .contains("problem")
                .endsWith(" The clock of this computer is one hour behind the server's.");
    }

    @Test
    void namesAClockThatIsOffFirstWhereItIsTheCause() {
        Duration off = Duration.ofHours(3);
        assertThat(OfflineWords.of(Failure.of(Problem.CLOCK_OFF), off))
                .isEqualTo("The clock of this computer is 3 hours ahead of the server's.");
        assertThat(FailureWords.of(Failure.of(Problem.CLOCK_OFF).withClockOff(off)))
                .startsWith("The clock of this computer is 3 hours ahead of the server's. ");
    }

    @ParameterizedTest
    @CsvSource({
        "PT61S, one minute ahead of",
        "PT-59M, 59 minutes behind",
        "PT1H29M, one hour ahead of",
        "PT1H31M, 2 hours ahead of",
        "PT47H, 47 hours ahead of",
        "PT-72H, 3 days behind"
    })
    void saysHowFarInTheUnitThatPeopleWouldUse(Duration off, String words) {
        assertThat(ClockWords.of(off)).isEqualTo("The clock of this computer is " + words + " the server's.");
    }
}
