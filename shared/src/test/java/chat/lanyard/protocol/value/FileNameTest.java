package chat.lanyard.protocol.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileNameTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", "Report 2026.pdf", "Grüße, 日本 🎉.txt", "..hidden", ".profile", "שלום.txt"})
    void takesPlainNames(String name) {
        assertThat(FileName.require(name)).isEqualTo(name);
        assertThat(FileName.clean(name)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                ".",
                "..",
                "a/b",
                "a\\b",
                "a\nb",
                "a\u0000",
                "photo\u202Egpj.exe",
                "a\u2066b",
                "a\u200Fb",
                "half\uD83D",
                "two\u2028lines"
            })
    void refusesWhatIsAPlaceOrTricksTheEye(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> FileName.require(name));
        assertThat(FileName.require(FileName.clean(name))).isNotEmpty();
    }

    @Test
    void countsCodePointsAndNotUnits() {
        String longest = "🎉".repeat(ProtocolLimits.FILE_NAME);

        assertThat(FileName.require(longest)).isEqualTo(longest);
        assertThatIllegalArgumentException().isThrownBy(() -> FileName.require(longest + "a"));
        assertThat(FileName.clean(longest + "a")).isEqualTo(longest);
    }

    @ParameterizedTest
    @CsvSource({"photo\u202Egpj.exe,photogpj.exe", "../../etc/passwd,....etcpasswd", "..,file"})
    void cleansByLeavingOut(String name, String cleaned) {
        assertThat(FileName.clean(name)).isEqualTo(cleaned);
    }
}
