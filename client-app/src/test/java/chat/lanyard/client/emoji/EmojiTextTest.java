package chat.lanyard.client.emoji;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmojiTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"🎉", "👍🏽", "👩‍💻", "🏳️‍🌈", "🇸🇪", "1️⃣", "❤️", "❤", "©️", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "👨‍👩‍👧‍👦"
            })
    void findsWholeEmojis(String emoji) {
        assertThat(EmojiText.split("a" + emoji + "b"))
                .containsExactly(
                        new EmojiText.Piece("a", false),
                        new EmojiText.Piece(emoji, true),
                        new EmojiText.Piece("b", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "#", "*", "©", "™", "日本", "\uD83C", "❤\uFE0E", "", "é"})
    void leavesTextAsText(String text) {
        assertThat(EmojiText.split(text)).noneMatch(EmojiText.Piece::emoji);
    }

    @Test
    void losesNothing() {
        String text = "x🎉\uD83C y👩‍💻👩‍ 🇸🇪🇸 1️⃣2";

        StringBuilder joined = new StringBuilder();
        EmojiText.split(text).forEach(piece -> joined.append(piece.text()));

        assertThat(joined).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({
        "':tada: done :+1:', '🎉 done 👍'",
        "'at 10:30:15', 'at 10:30:15'",
        "':unknown_thing:', ':unknown_thing:'",
        "'`:tada:` :tada:', '`:tada:` 🎉'",
        "'http://a:80/:b', 'http://a:80/:b'"
    })
    void putsEmojisInPlaceOfTheirNames(String typed, String sent) {
        assertThat(EmojiText.withEmojis(typed)).isEqualTo(sent);
    }

    @Test
    void leavesNamesInCodeAlone() {
        assertThat(EmojiText.withEmojis("```\n:tada:\n```\n:tada:")).isEqualTo("```\n:tada:\n```\n🎉");
        assertThat(EmojiText.withEmojis("~~~\n:tada:")).isEqualTo("~~~\n:tada:");
    }

    @Test
    void findsByNameAndByWords() {
        assertThat(EmojiTable.get().search("tada", 5))
                .extracting(EmojiEntry::characters)
                .first()
                .isEqualTo("🎉");
        assertThat(EmojiTable.get().search("thumbs up", 5))
                .extracting(EmojiEntry::characters)
                .contains("👍");
        assertThat(EmojiTable.get().search("smil", 3))
                .hasSize(3)
                .allSatisfy(entry -> assertThat(entry.name()).contains("smil"));
    }

    @Test
    void knowsSkinTones() {
        EmojiEntry wave = EmojiTable.get().named("wave").orElseThrow();

        assertThat(wave.inTone(0)).isEqualTo("👋");
        assertThat(wave.inTone(5)).isEqualTo("👋🏿");
        assertThat(EmojiTable.get().picture("👋🏿")).hasValue(wave.picture() + 5);
        assertThat(EmojiTable.get().named("tada").orElseThrow().inTone(3)).isEqualTo("🎉");
    }
}
