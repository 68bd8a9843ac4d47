package chat.lanyard.client.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://a.example",
                "HTTPS://a.example/b?c#d",
                "mailto:erin@example.org",
                "lanyard://chat.local:8443/general/7",
                "http://192.168.1.4:8080/x",
                "http://[::1]:8080/"
            })
    void opensWebMailAndPlacesInside(String target) {
        assertThat(Link.of(target)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "file:///etc/passwd",
                "data:text/html,x",
                "ftp://a.example",
                "smb://a/b",
                "//a.example",
                "/relative",
                "#part",
                "http://",
                "https:///path",
                "https://good.example\\@evil.example",
                "https://a.example/\u202Efdp.exe",
                "https://a .example",
                "java\nscript:x",
                "mailto:",
                "vbscript:x"
            })
    void refusesEverythingElse(String target) {
        assertThat(Link.of(target)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://bank.example@evil.example/, evil.example",
        "https://a.example:8443/b, a.example",
        "https://\u0430pple.com/, xn--pple-43d.com",
        "https://EXAMPLE.org, example.org"
    })
    void knowsTheRealHost(String target, String host) {
        assertThat(Link.of(target).orElseThrow().host()).isEqualTo(host);
    }

    @Test
    void opensLookAlikesByTheirAsciiName() {
        assertThat(Link.of("https://u@\u0430pple.com:1/x").orElseThrow().address())
                .isEqualTo("https://xn--pple-43d.com:1/x");
    }

    @ParameterizedTest
    @CsvSource({
        "bank.example, https://evil.example, true",
        "https://bank.example/login, https://evil.example, true",
        "go to bank.example now, https://evil.example, true",
        "https://bank.example@evil.example, https://bank.example@evil.example, true",
        "\u0430pple.com, https://\u0430pple.com, true",
        "the release notes, https://evil.example, false",
        "example.org, https://www.example.org/a/b, false",
        "https://example.org:8443/a, https://example.org:8443/a, false",
        "version 1.4, https://example.org, false",
        "www.example.org, http://www.example.org, false"
    })
    void knowsWhatWordsClaim(String words, String target, boolean disguised) {
        assertThat(Link.of(target).orElseThrow().isDisguisedBy(words)).isEqualTo(disguised);
    }
}
