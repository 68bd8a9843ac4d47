package chat.lanyard.protocol.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
    private static final String FAMILY = "👩‍👩‍👧";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "general",
                "büro-2",
                "日本語のチャンネル",
                "日本PCクラブ",
                "москва-office",
                "a.b_c",
                "🎉",
                "עברית",
                "می‌خواهم",
                "हिन्दी"
            })
    void takesNamesOfAllScripts(String name) {
        assertThat(ChannelTexts.name(name)).isEqualTo(name);
    }

    @Test
    void takesEmojiThatAreJoined() {
        assertThat(ChannelTexts.name("familie-" + FAMILY)).isEqualTo("familie-" + FAMILY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "two words",
                "a/b",
                "#a",
                "a@b",
                "a\u202eb",
                "a\u2066b",
                "a\u200bb",
                "a\u200db",
                "\u200d",
                "a\u0000b",
                "\ufeffa",
                "\u3164",
                "\u2800",
                "\ue000",
                "\ud83c",
                "gener\u0430l",
                "\u03b1lpha",
                "a\u0301\u0301\u0301\u0301\u0301\u0301"
            })
    void refusesNamesThatDeceive(String name) {
        assertThatThrownBy(() -> ChannelTexts.name(name)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void bringsNamesIntoOneForm() {
        assertThat(ChannelTexts.name("ｆｕｌｌ")).isEqualTo("full");
        assertThat(ChannelTexts.name("Cafe\u0301")).isEqualTo("Café");
        assertThat(ChannelTexts.topic(" Cafe\u0301 \t  today\n")).isEqualTo("Café today");
        assertThat(ChannelTexts.description(" one\ntwo \n")).isEqualTo("one\ntwo");
    }

    @Test
    void countsWhatPeopleSee() {
        assertThat(ChannelTexts.name("🎉".repeat(64))).hasSize(128);
        assertThatThrownBy(() -> ChannelTexts.name("🎉".repeat(65))).hasMessageContaining("64");
        assertThatThrownBy(() -> ChannelTexts.topic("x".repeat(251))).hasMessageContaining("250");
        assertThatThrownBy(() -> ChannelTexts.description("x".repeat(1_001))).hasMessageContaining("1000");
        assertThatThrownBy(() -> ChannelTexts.description("a\n\u202eb")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "general,GENERAL",
        "cocoa,\u0441\u043e\u0441\u043e\u0430",
        "ROOM,R00M",
        "lion,1ion",
        "Iona,lona",
        "modern,modem",
        "LION,1ion",
        "aL,AI",
        "MODERN,modem",
        "VVeb,web",
        "straße,STRASSE",
        "Athens,\u0391thens"
    })
    void knowsWhatLooksAlike(String one, String other) {
        assertThat(LookAlikes.areAlike(one, other)).isTrue();
        assertThat(LookAlikes.areAlike(other, one)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"anna,hanna", "café,cafe", "team-2,team-3", "日本,日木", "алиса,alisa"})
    void leavesWhatDiffers(String one, String other) {
        assertThat(LookAlikes.areAlike(one, other)).isFalse();
    }

    @Test
    void theSameNameImitatesNobody() {
        assertThat(LookAlikes.isImitation("Anna", "anna")).isFalse();
        assertThat(LookAlikes.isImitation("A1ice", "Alice")).isTrue();
    }
}
