package chat.lanyard.client.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TextsTest {
    private static final Pattern USE = Pattern.compile("Texts\\.get\\(\\s*\"([^\"]+)\"");
    private static final Pattern ANY_USE = Pattern.compile("Texts\\.get\\(");
    private static final Pattern JARGON =
            Pattern.compile("(?i)websocket|http|socket|token|handshake|json|exception|null|\\b[45]\\d\\d\\b");

    private final ResourceBundle bundle = ResourceBundle.getBundle("chat.lanyard.client.text.texts");

    @Test
    void hasEveryTextThatIsUsedAndNoOther() throws IOException {
        Set<String> used = new TreeSet<>();
        for (String source : sources()) {
            Matcher use = USE.matcher(source);
            while (use.find()) {
                used.add(use.group(1));
            }
        }
        assertThat(new TreeSet<>(bundle.keySet())).isEqualTo(used);
    }

    @Test
    void isAskedByLiteralKeysOnly() throws IOException {
        for (String source : sources()) {
            assertThat(USE.matcher(source).results().count())
                    .isEqualTo(ANY_USE.matcher(source).results().count());
        }
    }

    @Test
    void showsNoJargon() {
        for (String key : bundle.keySet()) {
            assertThat(bundle.getString(key)).as(key).doesNotContainPattern(JARGON);
        }
    }

    @Test
    void fillsInNumbersAsPeopleSayThem() {
        assertThat(Texts.get("timeline.newMessages", 1)).isEqualTo("1 new message");
        assertThat(Texts.get("timeline.newMessages", 3)).isEqualTo("3 new messages");
        assertThat(Texts.get("banner.waiting", 0)).isEqualTo("You can keep reading and writing.");
        assertThat(Texts.get("banner.waiting", 2)).contains("2 messages wait");
        assertThat(Texts.get("problem.tooManyAttempts", 1)).contains("one minute");
    }

    @Test
    void takesWhatPeopleWriteLiterally() {
        assertThat(Texts.get("timeline.joined", "{0} O'Brien")).isEqualTo("{0} O'Brien joined");
    }

    private static Iterable<String> sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("Texts.java"))
                    .map(TextsTest::read)
                    .toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
