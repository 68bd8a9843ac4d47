package chat.lanyard.client.markdown;

import java.util.List;

/** A text that was read; immutable. */
public record MarkdownDocument(List<Block> blocks) {
    private static final int LARGE_EMOJIS = 12;

    public MarkdownDocument {
        blocks = List.copyOf(blocks);
    }

    static MarkdownDocument plain(String text) {
        return new MarkdownDocument(List.of(new Block.Paragraph(List.of(Span.plain(text)))));
    }

    /** What a person reads aloud: the words without the signs that style them. */
    public String words() {
        return Words.of(blocks);
    }

    /** Whether it is but a few emojis, which are drawn larger then. */
    public boolean isEmojiOnly() {
        return blocks.size() == 1
                && blocks.get(0) instanceof Block.Paragraph paragraph
                && isEmojiOnly(paragraph.spans());
    }

    private static boolean isEmojiOnly(List<Span> spans) {
        long emojis =
                spans.stream().filter(span -> span.kind() == Span.Kind.EMOJI).count();
        boolean nothingElse = spans.stream()
                .allMatch(span -> span.kind() == Span.Kind.EMOJI || span.text().isBlank());
        return nothingElse && emojis > 0 && emojis <= LARGE_EMOJIS;
    }
}
