package chat.lanyard.protocol.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import chat.lanyard.protocol.http.HttpApi;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpCodecTest {
    private final HttpCodec codec = new HttpCodec();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "7",
                "\"x\"",
                "{",
                "{} {}",
                "{\"username\":7}",
                "{\"username\":[]}",
                "{\"username\":true}",
                "{\"username\":\"a\",\"x\":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[1]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]}"
            })
    void refusesWhatIsNoBodyOfThisShape(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> decode(text));
    }

    @Test
    void ignoresMembersThatItDoesNotKnowAndLeavesAbsentOnesOut() {
        assertThat(decode("{\"username\":\"alice\",\"colour\":\"red\"}"))
                .isEqualTo(new HttpApi.NewSession("alice", null, null));
    }

    @Test
    void refusesBytesThatAreNoUtf8() {
        byte[] latin1 = "{\"username\":\"müller\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertThatIllegalArgumentException().isThrownBy(() -> codec.decode(latin1, HttpApi.NewSession.class));
    }

    private HttpApi.NewSession decode(String text) {
        return codec.decode(text.getBytes(StandardCharsets.UTF_8), HttpApi.NewSession.class);
    }
}
