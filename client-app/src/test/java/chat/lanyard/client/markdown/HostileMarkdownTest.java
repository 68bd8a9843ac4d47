package chat.lanyard.client.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that are written to cost time or room. */
class HostileMarkdownTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "**a ",
                "[",
                "![",
                "](",
                "`",
                "` `` ",
                "> ",
                ">",
                "- ",
                "1. ",
                "\n> - ",
                "~~",
                "~",
                "<",
                "&",
                "\\",
                "_a",
                "*a_",
                "[a](",
                "```\n",
                "🎉",
                "@a ",
                "#a ",
                "http://",
                "a@a.",
                "***a**",
                "[[a]",
                "<a ",
                "\"",
                "\\\"",
                "/*",
                "    x\n\n",
                "|",
                "|-|\n",
                "a|b\n-|-\n|\n"
            })
    @Timeout(60)
    void readsHostileTextsFast(String piece) {
        String text = piece.repeat(8_000 / piece.length());

        long start = System.nanoTime();
        MarkdownDocument document = Markdown.parse(text);
        Markdown.parse("```java\n" + text + "\n```");

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        assertThat(document.blocks()).isNotEmpty();
        assertThat(pieces(document.blocks())).isLessThanOrEqualTo(1_000);
    }

    @Test
    void readsHostileCodeFast() {
        String escapes = "```js\nx = \"" + "\\n".repeat(3_900) + "\"\n```";

        assertThat(((Block.Code) Markdown.parse(escapes).blocks().get(0)).tokens())
                .hasSize(2);
    }

    @Test
    void leavesATableWithMoreCellsThanAreDrawnAsItWasTyped() {
        String wide = "a|".repeat(1_000) + "\n" + "-|".repeat(1_000) + "\n" + "|\n".repeat(2_000);
        Instant start = Instant.now();
        assertThat(Markdown.parse(wide).blocks()).noneMatch(Block.Table.class::isInstance);
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(2));
        assertThat(Markdown.parse("|a|b|\n|-|-|\n" + "|c|d|\n".repeat(500)).blocks())
                .noneMatch(Block.Table.class::isInstance);
    }

    private static int pieces(List<Block> blocks) {
        return blocks.stream().mapToInt(HostileMarkdownTest::pieces).sum();
    }

    private static int pieces(Block block) {
        if (block instanceof Block.Paragraph paragraph) {
            return paragraph.spans().size();
        }
        if (block instanceof Block.Quote quote) {
            return 1 + pieces(quote.blocks());
        }
        if (block instanceof Block.Items items) {
            return items.items().stream()
                    .mapToInt(item -> 1 + pieces(item.blocks()))
                    .sum();
        }
        if (block instanceof Block.Table table) {
            return table.rows().stream().mapToInt(List::size).sum();
        }
        return 1;
    }
}
