package chat.lanyard.protocol.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ProtocolLimits;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchQueryTest {
    private static final ZonedDateTime NOW = ZonedDateTime.parse("2026-11-23T09:12:00+01:00[Europe/Berlin]");

    private static SearchQuery parse(String text) {
        return SearchQuery.parse(text, NOW);
    }

    @Test
    void readsWordsAndPhrases() {
        assertThat(parse("Grüße  \"Release  Notes\" 日本 “quoted too”").needles())
                .containsExactly("gruße".replace("ß", "ss"), "release notes", "日本", "quoted too");
    }

    @Test
    void readsAQuoteThatIsNotClosedToItsEnd() {
        assertThat(parse("\"release no").needles()).containsExactly("release no");
    }

    @Test
    void readsFilters() {
        SearchQuery query = parse("from:@Bob From:me in:#Général in:\"design talk\" has:file has:LINK");
        assertThat(query.from()).containsExactlyInAnyOrder("bob", SearchQuery.MYSELF);
        assertThat(query.in()).containsExactlyInAnyOrder("general", "design talk");
        assertThat(query.file()).isTrue();
        assertThat(query.link()).isTrue();
        assertThat(query.needles()).isEmpty();
    }

    @Test
    void readsDaysInTheZoneOfWhoeverAsks() {
        SearchQuery query = parse("after:2026-10-31 before:2026-11-23");
        assertThat(query.after()).contains(Instant.parse("2026-10-31T23:00:00Z"));
        assertThat(query.before()).contains(Instant.parse("2026-11-22T23:00:00Z"));
        assertThat(query.includes(Instant.parse("2026-11-22T22:59:59.999Z"))).isTrue();
        assertThat(query.includes(Instant.parse("2026-11-22T23:00:00Z"))).isFalse();
        assertThat(query.includes(Instant.parse("2026-10-31T22:59:59Z"))).isFalse();
    }

    @Test
    void readsMonthsYearsAndDaysByName() {
        assertThat(parse("after:2026-02").after()).contains(Instant.parse("2026-02-28T23:00:00Z"));
        assertThat(parse("before:2026").before()).contains(Instant.parse("2025-12-31T23:00:00Z"));
        assertThat(parse("after:yesterday").after()).contains(Instant.parse("2026-11-22T23:00:00Z"));
        assertThat(parse("before:Today").before()).contains(Instant.parse("2026-11-22T23:00:00Z"));
    }

    @Test
    void takesTheNarrowestOfSeveralDays() {
        assertThat(parse("before:2026 before:2024 before:2025").before())
                .contains(Instant.parse("2023-12-31T23:00:00Z"));
        assertThat(parse("after:2023 after:2025 after:2024").after()).contains(Instant.parse("2025-12-31T23:00:00Z"));
    }

    @Test
    void takesWhatLooksLikeAnotherFilterForAWord() {
        assertThat(parse("https://Example.org 12:30 note:x a:\"b c\"").needles())
                .containsExactly("https://example.org", "12:30", "note:x", "a:b c");
    }

    @Test
    void passesOverAFilterThatHasOnlyBegun() {
        assertThat(parse("plan from:").needles()).containsExactly("plan");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\"", "from:", "\u200B"})
    void refusesWhatSaysNothing(String text) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Say what to look for");
    }

    @ParameterizedTest
    @ValueSource(strings = {"before:soon", "after:2026-13", "before:2026-02-30", "after:99999", "has:money"})
    void saysWhatAFilterWants(String text) {
        assertThatThrownBy(() -> parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("is followed by");
    }

    @Test
    void refusesWhatIsTooLong() {
        assertThatThrownBy(() -> parse("a".repeat(ProtocolLimits.SEARCH_QUERY_CODE_POINTS + 1)))
                .hasMessageContaining("at most 500 characters");
        assertThatThrownBy(() -> parse("a ".repeat(ProtocolLimits.SEARCH_TERMS + 1)))
                .hasMessageContaining("at most 20 words and filters");
    }

    @Test
    void answersAnythingThatIsTypedWithAQueryOrAReason() {
        Random random = new Random(7);
        String alphabet = "ab :\"“-0129@#\u0301\uD83D\uDE00from:in:before:has:日が";
        for (int round = 0; round < 5_000; round++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(40), 0, alphabet.length()).forEach(at -> text.append(alphabet.charAt(at)));
            try {
                assertThat(parse(text.toString()).needles()).doesNotContain("");
            } catch (IllegalArgumentException e) {
                assertThat(e.getMessage()).isNotBlank();
            }
        }
    }

    @Test
    void knowsLinks() {
        assertThat(SearchQuery.hasLink("see HTTPS://x.org")).isTrue();
        assertThat(SearchQuery.hasLink("mailto:a@b.c")).isTrue();
        assertThat(SearchQuery.hasLink("http is a word, http:// none")).isFalse();
    }

    @Test
    void callsAChannelByItsNameAndDirectMessagesByTheirPeople() {
        ConversationName channel = new ConversationName(new ChannelId("c1"), "Général", List.of());
        ConversationName talk = new ConversationName(new ChannelId("d1"), "", List.of("carol", "bob"));
        assertThat(channel.isMeantBy(parse("in:general").in())).isTrue();
        assertThat(channel.isMeantBy(parse("in:c1").in())).isTrue();
        assertThat(channel.isMeantBy(parse("in:gen").in())).isFalse();
        assertThat(talk.isMeantBy(parse("in:" + talk.text()).in())).isTrue();
        assertThat(talk.isMeantBy(Set.of("@bob"))).isFalse();
        assertThat(new ConversationName(new ChannelId("c2"), "big plan", List.of()).text())
                .isEqualTo("\"big plan\"");
    }
}
