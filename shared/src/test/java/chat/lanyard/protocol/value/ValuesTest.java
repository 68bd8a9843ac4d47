package chat.lanyard.protocol.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {
    @Test
    void countsTheCodePointsOfAText() {
        String longest = "🎉".repeat(8_000);

        assertThat(MessageText.require(longest)).isSameAs(longest);
        assertThatIllegalArgumentException().isThrownBy(() -> MessageText.require(longest + "x"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\t\r\n\u000b\f",
                "\u0085",
                "\u00a0",
                "\u1680",
                "\u2000\u2001\u200a",
                "\u2028\u2029",
                "\u202f",
                "\u205f",
                "\u3000"
            })
    void takesNoTextOfWhiteSpaceOnly(String blank) {
        assertThatIllegalArgumentException().isThrownBy(() -> MessageText.require(blank));
        assertThat(MessageText.require(blank + "x")).isEqualTo(blank + "x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud83c", "\udf89", "a\ud83c", "\udf89\ud83c", "a\ud83cb"})
    void takesNoHalfCharacters(String broken) {
        assertThatIllegalArgumentException().isThrownBy(() -> MessageText.require(broken));
        assertThatIllegalArgumentException().isThrownBy(() -> new RequestId(broken));
        assertThatIllegalArgumentException().isThrownBy(() -> new ChannelId(broken));
    }

    @Test
    void boundsIds() {
        assertThat(new ChannelId("x".repeat(64)).value()).hasSize(64);
        assertThatIllegalArgumentException().isThrownBy(() -> new ChannelId("x".repeat(65)));
        assertThatIllegalArgumentException().isThrownBy(() -> new ChannelId(""));
        assertThatIllegalArgumentException().isThrownBy(() -> new RequestId("x".repeat(65)));
    }

    @Test
    void countsTheBytesOfAnEmoji() {
        String family = "👨‍👩‍👧‍👦";

        assertThat(new Emoji(family).value()).isEqualTo(family);
        assertThat(new Emoji("👍".repeat(16)).value()).hasSize(32);
        assertThatIllegalArgumentException().isThrownBy(() -> new Emoji("👍".repeat(16) + "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Emoji(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "a\n", "\u0085", "\u007f", "a b", "\u00a0", "\ud83c"})
    void takesNoEmojiThatCannotBeShown(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Emoji(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202e", "👍\u2066", "\u200b", "\ufeff", "\ue000", "\u0378", "\u00ad"})
    void letsNobodyAddAnEmojiThatIsHiddenAlthoughOlderEventsMayHoldOne(String text) {
        Emoji stored = new Emoji(text);
        assertThatIllegalArgumentException().isThrownBy(stored::requireVisible);
    }

    @ParameterizedTest
    @ValueSource(strings = {"👨‍👩‍👧‍👦", "❤️", "🏴󠁧󠁢󠁷󠁬󠁳󠁿", "👍🏽", "1️⃣", "🫠", "🇩🇪"})
    void takesEveryKindOfEmoji(String text) {
        assertThat(new Emoji(text).requireVisible().value()).isEqualTo(text);
    }

    @Test
    void makesClientMessageIdsThatBeginWithTheTimeAndDifferInTheRest() {
        long before = System.currentTimeMillis();
        UUID id = ClientMessageId.random().value();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isBetween(before, System.currentTimeMillis());
        assertThat(Stream.generate(ClientMessageId::random).limit(1_000)).doesNotHaveDuplicates();
    }
}
