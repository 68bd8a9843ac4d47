package chat.lanyard.client.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.MessageText;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Quotes and the addresses in them. */
class QuotesTest {
    private static final MessageLink LINK = new MessageLink("127.0.0.1:8443", new ChannelId("general"), 42, "log-1");

    private static String quote(String author, String text) {
        return Quotes.of(Items.stored(author, text, Instant.EPOCH), LINK);
    }

    @Test
    void quotesEachLineAndSaysWhoWroteItAndWhere() {
        assertThat(quote("Bob", "one\n\ntwo"))
                .isEqualTo("> one\n> \n> two\n> — [Bob](lanyard://127.0.0.1:8443/general/42?log=log-1)\n\n");
    }

    @Test
    void keepsANameFromBeingReadAsMarkdown() {
        assertThat(quote("*B[o]b*", "hi")).contains("[\\*B\\[o\\]b\\*](lanyard:");
    }

    @Test
    void leavesRoomForWordsBelowAVeryLongQuote() {
        String quoted = quote("Bob", "😀".repeat(8_000)).strip();
        assertThat(quoted).contains("…\n> — [Bob]");
        MessageText.require(quoted);
    }

    @Test
    void readsTheAddressThatItWrites() {
        assertThat(MessageLink.parse(LINK.toString())).contains(LINK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lanyard://host:1/general/0",
                "lanyard://host:1/general/-1",
                "lanyard://host:1/general/9999999999999999999",
                "lanyard://host:1/general",
                "lanyard://host/join/ABCD",
                "https://host:1/general/1",
                "lanyard://host:1/general/1/2"
            })
    void takesNothingElseForTheAddressOfAMessage(String text) {
        assertThat(MessageLink.parse(text)).isEmpty();
    }
}
