package chat.lanyard.client.markdown;

import java.util.Objects;
import java.util.Set;

/**
 * A piece of a line of text that is drawn in one way.
 *
 * @param text as it is read and copied; may hold line breaks
 * @param link where a click leads, or {@code null}
 */
public record Span(Kind kind, String text, Set<Style> styles, Link link) {
    /** What a span is. */
    public enum Kind {
        TEXT,
        EMOJI,

        /** {@code @name}, of a person or of all who are here. */
        PERSON,

        /** {@code #name}. */
        CHANNEL
    }

    public Span {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(text, "text");
        styles = Set.copyOf(styles);
    }

    static Span plain(String text) {
        return new Span(Kind.TEXT, text, Set.of(), null);
    }
}
