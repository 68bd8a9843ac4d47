package chat.lanyard.client.people;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.client.Samples;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AvatarTest {
    @ParameterizedTest
    @CsvSource({"Ada Lovelace,AL", "bob,B", "Jean Luc van Damme,JD", "' Ümit ',Ü", "王 小明,王小", "😀 Smile,😀S", "' ',?"})
    void takesTheFirstLettersOfTheFirstAndTheLastName(String name, String initials) {
        assertThat(Avatar.of(Samples.profile("x", name)).initials()).isEqualTo(initials);
    }

    @Test
    void givesEverybodyOneOfEightColours() {
        assertThat(IntStream.range(0, 1000)
                        .map(i -> Avatar.of(Samples.profile("user" + i, "x")).colour())
                        .distinct()
                        .sorted())
                .containsExactly(0, 1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void neverChangesAColour() {
        assertThat(Avatar.of(Samples.ADA)).isEqualTo(Avatar.of(Samples.ADA));
    }
}
