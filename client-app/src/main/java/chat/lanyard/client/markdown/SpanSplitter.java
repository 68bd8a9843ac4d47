package chat.lanyard.client.markdown;

import chat.lanyard.client.emoji.EmojiText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds people, channels, emojis and addresses of Lanyard in text that otherwise looks the same all through. */
final class SpanSplitter {
    private static final Pattern NAMED = Pattern.compile(
            "(?<inside>(?i:lanyard)://[^\\s<>()]+)"
                    + "|(?<![\\p{L}\\p{N}._-])(?<person>@[A-Za-z0-9](?:[A-Za-z0-9._-]{0,30}[A-Za-z0-9])?)"
                    + "|(?<![\\p{L}\\p{N}&/#])(?<channel>#[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{M}._-]{0,62}[\\p{L}\\p{N}\\p{M}])?)");

    private SpanSplitter() {}

    static List<Span> split(String text, Set<Style> styles, Link link) {
        List<Span> spans = new ArrayList<>();
        if (text.isEmpty()) {
            return spans;
        }
        if (styles.contains(Style.CODE)) {
            spans.add(new Span(Span.Kind.TEXT, text, styles, link));
        } else if (link != null) {
            addPieces(spans, text, styles, link);
        } else {
            addNames(spans, text, styles);
        }
        return spans;
    }

    private static void addNames(List<Span> spans, String text, Set<Style> styles) {
        Matcher named = NAMED.matcher(text);
        int done = 0;
        while (named.find()) {
            addPieces(spans, text.substring(done, named.start()), styles, null);
            spans.add(name(named, styles));
            done = named.end();
        }
        addPieces(spans, text.substring(done), styles, null);
    }

    private static Span name(Matcher named, Set<Style> styles) {
        if (named.group("inside") != null) {
            Optional<Link> inside = Link.of(named.group());
            return new Span(Span.Kind.TEXT, named.group(), styles, inside.orElse(null));
        }
        boolean person = named.group("person") != null;
        return new Span(person ? Span.Kind.PERSON : Span.Kind.CHANNEL, named.group(), styles, null);
    }

    private static void addPieces(List<Span> spans, String text, Set<Style> styles, Link link) {
        for (EmojiText.Piece piece : EmojiText.split(text)) {
            Span.Kind kind = piece.emoji() ? Span.Kind.EMOJI : Span.Kind.TEXT;
            spans.add(new Span(kind, piece.text(), styles, link));
        }
    }
}
