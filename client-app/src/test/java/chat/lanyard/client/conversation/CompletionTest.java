package chat.lanyard.client.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompletionTest {
    private boolean mayAlert = true;
    private final Completion completion = new Completion(
            List.of(),
            List.of(Items.channel("release", false), Items.channel("random", false)),
            new EmojiHabits(),
            () -> mayAlert);

    @ParameterizedTest
    @CsvSource({
        "'@', 0, @, ''",
        "'hello @bo', 6, @, bo",
        "'(#rel', 1, #, rel",
        "'a :tad', 2, :, tad",
        "'x\n@b', 2, @, b"
    })
    void findsTheNameThatIsBeingTyped(String text, int start, char sign, String name) {
        assertThat(Completion.typedAt(text, text.length())).hasValue(new Completion.Typed(start, sign, name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "a@b", "10:30", "@bo ", "http://a", "x#y"})
    void leavesOtherTextAlone(String text) {
        assertThat(Completion.typedAt(text, text.length())).isEmpty();
    }

    @Test
    void looksOnlyAtWhatStandsBeforeTheCaret() {
        assertThat(Completion.typedAt("@bob and more", 3)).hasValue(new Completion.Typed(0, '@', "bo"));
        assertThat(Completion.typedAt("x".repeat(8_000) + " @b", 8_003)).isPresent();
    }

    @Test
    void suggestsChannels() {
        assertThat(completion.suggest(new Completion.Typed(0, '#', "rel")))
                .extracting(Suggestion::written)
                .containsExactly("#release ");
        assertThat(completion.suggest(new Completion.Typed(0, '#', ""))).hasSize(2);
    }

    @Test
    void suggestsEverybodyOnlyToThoseWhoMayAlertThem() {
        Completion.Typed typed = new Completion.Typed(0, '@', "ch");
        assertThat(completion.suggest(typed)).extracting(Suggestion::written).containsExactly("@channel ");
        mayAlert = false;
        assertThat(completion.suggest(typed)).isEmpty();
    }

    @Test
    void suggestsEmojisFromTheSecondLetterOn() {
        assertThat(completion.suggest(new Completion.Typed(0, ':', "t"))).isEmpty();
        assertThat(completion.suggest(new Completion.Typed(0, ':', "tad")))
                .extracting(Suggestion::written)
                .startsWith("🎉 ");
    }

    @Test
    void suggestsEverybodyAtOnce() {
        assertThat(completion.suggest(new Completion.Typed(0, '@', "he")))
                .extracting(Suggestion::written)
                .containsExactly("@here ");
    }
}
