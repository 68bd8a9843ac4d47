package chat.lanyard.protocol.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FoldedTextTest {
    @ParameterizedTest
    @CsvSource({
        "Grüße, gruße",
        "GRÜSSE, grusse",
        "Straße, strasse",
        "Ærøskøbing, aeroskobing",
        "Łódź, lodz",
        "İstanbul, istanbul",
        "ﬁle, file",
        "ＡＢＣ１２, abc12",
        "ｶﾞ, ガ",
        "㌔, キロ",
        "日本語, 日本語",
        "한국어, 한국어",
        "Ελλάς, ελλασ",
        "Tiếng Việt, tieng viet",
        "שָׁלוֹם, שלום",
        "👍🏽, 👍🏽"
    })
    void foldsCaseMarksAndForms(String text, String folded) {
        assertThat(FoldedText.of(text).value()).isEqualTo(FoldedText.of(folded).value());
        assertThat(FoldedText.of(FoldedText.of(text).value()).value())
                .isEqualTo(FoldedText.of(text).value());
    }

    @Test
    void keepsWhatMakesAnotherLetter() {
        assertThat(FoldedText.of("が").value()).isNotEqualTo(FoldedText.of("か").value());
        assertThat(FoldedText.of("한").value()).isNotEqualTo(FoldedText.of("하").value());
        assertThat(FoldedText.of("कि").value()).isNotEqualTo(FoldedText.of("क").value());
    }

    @Test
    void takesComposedAndDecomposedFormsForOne() {
        assertThat(FoldedText.of("e\u0301").value()).isEqualTo("e");
        assertThat(FoldedText.of("か\u3099").value()).isEqualTo("が");
        assertThat(FoldedText.of("\u1112\u1161\u11AB").value()).isEqualTo("한");
    }

    @Test
    void makesOneSpaceOfAnyWhiteSpace() {
        assertThat(FoldedText.of("a \n\t\u3000\u00a0b").value()).isEqualTo("a b");
    }

    @Test
    void leavesOutWhatNobodySees() {
        assertThat(FoldedText.of("re\u200Bmem\u00ADber\uFEFF").value()).isEqualTo("remember");
    }

    @Test
    void knowsWhereEachCharacterStood() {
        FoldedText folded = FoldedText.of("Eine Strae\u0301ße");
        int place = folded.value().indexOf("ess");
        assertThat(folded.original(place, place + 3)).isEqualTo(new TextRange(9, 12));
        assertThat(folded.original(place, place + 1)).isEqualTo(new TextRange(9, 11));
    }

    @Test
    void takesTimeInProportionToTheText() {
        String marks = "a" + "\u0301\u0316".repeat(4_000);
        String longer = "ﷺ".repeat(8_000);
        Assertions.assertTimeout(Duration.ofSeconds(20), () -> {
            assertThat(FoldedText.of(marks).value()).isEqualTo("a");
            assertThat(FoldedText.of(longer).value()).startsWith("صلى الله");
        });
    }
}
