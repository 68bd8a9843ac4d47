package chat.lanyard.client.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameMatchTest {
    @ParameterizedTest
    @CsvSource({
        "release, release, WHOLE",
        "release, rel, BEGINNING",
        "pre-release, rel, WORD",
        "unrelease the release, rel, WORD",
        "prerelease, rel, PART",
        "resume-design, des res, PART",
        "release, relx, NONE",
        "resume-design, des foo, NONE",
    })
    void tellsHowWellANameFits(String name, String typed, NameMatch expected) {
        assertThat(match(name, typed)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "Zoë Ångström, zoe angstrom",
        "Łukasz, lukasz",
        "Straße, strasse",
        "Bjørn, BJORN",
        "İstanbul, istanbul",
        "Ｔｏｋｙｏ, tokyo",
        "Æsir, aesir",
        "ZOE, zoé",
        "Дмитрий, дмитрий",
        "東京, 東京",
    })
    void looksAwayFromCaseAndMarks(String name, String typed) {
        assertThat(match(name, typed)).isEqualTo(NameMatch.WHOLE);
    }

    @Test
    void fitsEverythingWhileNothingIsTyped() {
        assertThat(match("general", "  ")).isEqualTo(NameMatch.BEGINNING);
    }

    @Test
    void takesTheBetterOfTwo() {
        assertThat(NameMatch.NONE.or(NameMatch.PART)).isEqualTo(NameMatch.PART);
        assertThat(NameMatch.WHOLE.or(NameMatch.WORD)).isEqualTo(NameMatch.WHOLE);
    }

    private static NameMatch match(String name, String typed) {
        return NameMatch.of(Folded.of(name), Folded.of(typed));
    }
}
