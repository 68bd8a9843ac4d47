package chat.lanyard.client.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SystemAppearanceTest {
    @Test
    void isDarkWhenTheSystemSaysSo() {
        assertThat(new SystemAppearance(List.of("echo", "'prefer-dark'"), "prefer-dark").palette())
                .isEqualTo(Palette.DARK);
    }

    @Test
    void isLightForAnyOtherAnswer() {
        assertThat(new SystemAppearance(List.of("echo", "'default'"), "prefer-dark").palette())
                .isEqualTo(Palette.LIGHT);
    }

    @Test
    void isLightWhenNobodyAnswers() {
        assertThat(new SystemAppearance(List.of("lanyard-no-such-program"), "dark").palette())
                .isEqualTo(Palette.LIGHT);
        assertThat(new SystemAppearance(List.of("sleep", "30"), "dark").palette())
                .isEqualTo(Palette.LIGHT);
    }
}
