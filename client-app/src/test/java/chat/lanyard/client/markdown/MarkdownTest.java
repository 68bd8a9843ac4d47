package chat.lanyard.client.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
    @Test
    void readsWhatStandsInALine() {
        assertThat(spans("a **b** *c* ~~d~~ `e*`"))
                .extracting(Span::text, Span::styles)
                .containsExactly(
                        tuple("a ", Set.of()),
                        tuple("b", Set.of(Style.BOLD)),
                        tuple(" ", Set.of()),
                        tuple("c", Set.of(Style.ITALIC)),
                        tuple(" ", Set.of()),
                        tuple("d", Set.of(Style.STRIKE)),
                        tuple(" ", Set.of()),
                        tuple("e*", Set.of(Style.CODE)));
    }

    @Test
    void keepsLineBreaks() {
        assertThat(spans("one\ntwo  \nthree")).extracting(Span::text).containsExactly("one\ntwo\nthree");
    }

    @Test
    void readsBlocks() {
        List<Block> blocks = Markdown.parse("# Title\n\n> said\n\n- a\n- b\n\n3. c\n4. d\n\n---\n\nend")
                .blocks();

        assertThat(blocks)
                .extracting(Object::getClass)
                .containsExactly(
                        Block.Heading.class,
                        Block.Quote.class,
                        Block.Items.class,
                        Block.Items.class,
                        Block.Rule.class,
                        Block.Paragraph.class);
        assertThat(((Block.Items) blocks.get(3)).items())
                .extracting(Block.Item::mark)
                .containsExactly("3.", "4.");
    }

    @Test
    void readsTables() {
        assertThat(Markdown.parse("| a | **b** |\n|---|--:|\n| `c\\|d` | @erin |\n| e |")
                        .blocks())
                .singleElement()
                .isInstanceOfSatisfying(Block.Table.class, table -> {
                    assertThat(table.rows()).hasSize(3).allMatch(row -> row.size() == 2);
                    assertThat(table.rows().get(0).get(1).side()).isEqualTo(Block.Side.RIGHT);
                    assertThat(table.rows().get(0).get(1).spans().get(0).styles())
                            .containsExactly(Style.BOLD);
                    assertThat(table.rows().get(2).get(1).spans()).isEmpty();
                });
        assertThat(Markdown.parse("| a | b |\n|---|---|\n| c\\|d | e |").words())
                .isEqualTo("a, b\nc|d, e");
    }

    @Test
    void keepsCodeAsItWasTyped() {
        Block.Code code = (Block.Code) only("```java\n  int a = 1; // **no**\n\n:smile:\n```");

        assertThat(code.text()).isEqualTo("  int a = 1; // **no**\n\n:smile:");
        assertThat(code.tokens())
                .contains(
                        new CodeToken(CodeToken.Kind.KEYWORD, "int"),
                        new CodeToken(CodeToken.Kind.NUMBER, "1"),
                        new CodeToken(CodeToken.Kind.COMMENT, "// **no**"));
    }

    @Test
    void showsHtmlAsText() {
        assertThat(spans("<b onclick=\"x()\">hi</b>\n<script>evil()</script>"))
                .extracting(Span::text)
                .containsExactly("<b onclick=\"x()\">hi</b>\n<script>evil()</script>");
        assertThat(spans("<div>\n*x*\n</div>")).extracting(Span::text).containsExactly("<div>\n", "x", "\n</div>");
    }

    @Test
    void makesLinksOfImages() {
        assertThat(spans("![a cat](https://cats.example/1.png)"))
                .extracting(Span::text, span -> span.link().host())
                .containsExactly(tuple("a cat", "cats.example"));
    }

    @Test
    void findsBareAddresses() {
        assertThat(spans("see https://example.org/a?b=c, or write to erin@example.org"))
                .filteredOn(span -> span.link() != null)
                .extracting(span -> span.link().address())
                .containsExactly("https://example.org/a?b=c", "mailto:erin@example.org");
    }

    @Test
    void leavesOtherTargetsAsText() {
        assertThat(spans("[x](javascript:alert(1)) [y](file:///etc/passwd)"))
                .extracting(Span::text, Span::link)
                .containsExactly(tuple("x (javascript:alert(1)) y (file:///etc/passwd)", null));
    }

    @Test
    void namesTheRealHostOfALinkThatClaimsAnother() {
        assertThat(spans("[https://bank.example](https://evil.example/login)"))
                .extracting(Span::text)
                .containsExactly("https://bank.example", " (evil.example)");
        assertThat(spans("[example.org](https://www.example.org/a)"))
                .extracting(Span::text)
                .containsExactly("example.org");
    }

    @Test
    void findsPeopleChannelsAndEmojis() {
        assertThat(spans("@erin: see #release 🎉, not a@b or x#y"))
                .extracting(Span::kind, Span::text)
                .containsExactly(
                        tuple(Span.Kind.PERSON, "@erin"),
                        tuple(Span.Kind.TEXT, ": see "),
                        tuple(Span.Kind.CHANNEL, "#release"),
                        tuple(Span.Kind.TEXT, " "),
                        tuple(Span.Kind.EMOJI, "🎉"),
                        tuple(Span.Kind.TEXT, ", not a@b or x#y"));
    }

    @Test
    void findsANameThatHoldsUnderscores() {
        assertThat(spans("@a_b_c and snake_case_word"))
                .extracting(Span::text)
                .containsExactly("@a_b_c", " and snake_case_word");
    }

    @Test
    void knowsAFewEmojisAlone() {
        assertThat(Markdown.parse("🎉 👍🏽 🇸🇪").isEmojiOnly()).isTrue();
        assertThat(Markdown.parse("🎉 yes").isEmojiOnly()).isFalse();
        assertThat(Markdown.parse("🎉".repeat(13)).isEmojiOnly()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {">", "* ", "```\n```", "[a]: https://example.org", "&nbsp;", "\\", "#", "-", "<!-- -->", "1."})
    void neverShowsNothing(String text) {
        assertThat(everything(Markdown.parse(text).blocks())).isNotEmpty();
    }

    private static Block only(String text) {
        List<Block> blocks = Markdown.parse(text).blocks();
        assertThat(blocks).hasSize(1);
        return blocks.get(0);
    }

    private static List<Span> spans(String text) {
        return ((Block.Paragraph) only(text)).spans();
    }

    private static String everything(List<Block> blocks) {
        return blocks.stream().map(Object::toString).collect(Collectors.joining());
    }
}
