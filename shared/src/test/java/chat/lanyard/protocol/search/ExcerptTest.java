package chat.lanyard.protocol.search;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.protocol.value.ProtocolLimits;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExcerptTest {
    private static List<String> shown(Excerpt excerpt) {
        return excerpt.matches().stream()
                .map(range -> excerpt.text().substring(range.start(), range.end()))
                .toList();
    }

    @Test
    void marksEveryPlaceInTheWordsAsWritten() {
        Excerpt excerpt =
                Excerpt.of("Grüße aus Gruessen, GRÜSSE!", List.of("grusse")).orElseThrow();
        assertThat(shown(excerpt)).containsExactly("Grüße", "GRÜSSE");
    }

    @Test
    void wantsEveryNeedle() {
        assertThat(Excerpt.of("one two", List.of("one", "three"))).isEmpty();
        assertThat(Excerpt.of("one two", List.of("two", "ne"))).isPresent();
    }

    @Test
    void findsAPhraseAcrossLines() {
        assertThat(shown(Excerpt.of("the release\n  notes", List.of("release notes"))
                        .orElseThrow()))
                .containsExactly("release\n  notes");
    }

    @Test
    void joinsMatchesThatOverlap() {
        assertThat(shown(Excerpt.of("hammer", List.of("ham", "amm", "er")).orElseThrow()))
                .containsExactly("hamm", "er");
    }

    @Test
    void cutsALongTextAroundTheFirstMatch() {
        String text = "😀".repeat(2_000) + "needle" + "😀".repeat(1_000);
        Excerpt excerpt = Excerpt.of(text, List.of("needle")).orElseThrow();
        assertThat(excerpt.text()).startsWith("…😀").endsWith("😀…");
        assertThat(excerpt.text().length()).isBetween(300, ProtocolLimits.EXCERPT_CHARACTERS + 2);
        assertThat(shown(excerpt)).containsExactly("needle");
    }

    @Test
    void showsTheEndOfATextWholly() {
        Excerpt excerpt = Excerpt.of("x".repeat(1_000) + "end", List.of("end")).orElseThrow();
        assertThat(excerpt.text()).startsWith("…x").endsWith("end");
        assertThat(shown(excerpt)).containsExactly("end");
    }

    @Test
    void boundsHowManyMatchesItTells() {
        Excerpt excerpt = Excerpt.of("a ".repeat(4_000), List.of("a")).orElseThrow();
        assertThat(excerpt.matches()).hasSize(ProtocolLimits.SEARCH_MATCHES);
    }

    @Test
    void showsTheBeginningIfOnlyFiltersWereGiven() {
        assertThat(Excerpt.of("hello", List.of())).contains(new Excerpt("hello", List.of()));
    }
}
