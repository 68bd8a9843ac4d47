package chat.lanyard.protocol.search;

import chat.lanyard.protocol.value.ProtocolLimits;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What is shown of a message that was found.
 *
 * @param text the message, or what stands around the first match, with … where something was left out
 * @param matches what was found in it, in order, without overlap
 */
public record Excerpt(String text, List<TextRange> matches) {
    private static final String CUT = "…";
    private static final int BEFORE_FIRST_MATCH = 60;

    public Excerpt {
        matches = List.copyOf(matches);
    }

    /** An excerpt of a text that has every one of these {@linkplain SearchQuery#needles() needles} in it, else nothing. */
    public static Optional<Excerpt> of(String text, List<String> needles) {
        List<TextRange> found = new ArrayList<>();
        if (!needles.isEmpty()) {
            FoldedText folded = FoldedText.of(text);
            String value = folded.value();
            for (String needle : needles) {
                if (!addMatches(folded, value, needle, found)) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(cut(text, merged(found)));
    }

    private static boolean addMatches(FoldedText folded, String value, String needle, List<TextRange> found) {
        int place = value.indexOf(needle);
        boolean any = place >= 0;
        for (int count = 0; place >= 0 && count < ProtocolLimits.SEARCH_MATCHES; count++) {
            found.add(folded.original(place, place + needle.length()));
            place = value.indexOf(needle, place + needle.length());
        }
        return any;
    }

    private static List<TextRange> merged(List<TextRange> found) {
        found.sort(Comparator.comparingInt(TextRange::start));
        List<TextRange> merged = new ArrayList<>();
        for (TextRange range : found) {
            int last = merged.size() - 1;
            if (last >= 0 && range.start() < merged.get(last).end()) {
                TextRange before = merged.get(last);
                merged.set(last, new TextRange(before.start(), Math.max(before.end(), range.end())));
            } else {
                merged.add(range);
            }
        }
        return merged;
    }

    private static Excerpt cut(String text, List<TextRange> found) {
        int length = ProtocolLimits.EXCERPT_CHARACTERS;
        if (text.length() <= length) {
            return new Excerpt(text, first(found));
        }
        int wanted = found.isEmpty() ? 0 : Math.max(0, found.get(0).start() - BEFORE_FIRST_MATCH);
        int start = boundary(text, Math.min(wanted, text.length() - length));
        int end = boundary(text, start + length);
        String prefix = start == 0 ? "" : CUT;
        int shift = prefix.length() - start;
        List<TextRange> shown = found.stream()
                .filter(range -> range.end() <= end)
                .map(range -> new TextRange(range.start() + shift, range.end() + shift))
                .toList();
        String suffix = end == text.length() ? "" : CUT;
        return new Excerpt(prefix + text.substring(start, end) + suffix, first(shown));
    }

    private static List<TextRange> first(List<TextRange> found) {
        return found.subList(0, Math.min(found.size(), ProtocolLimits.SEARCH_MATCHES));
    }

    /** Never between the halves of a surrogate pair. */
    private static int boundary(String text, int place) {
        boolean inside = place > 0
                && place < text.length()
                && Character.isLowSurrogate(text.charAt(place))
                && Character.isHighSurrogate(text.charAt(place - 1));
        return inside ? place - 1 : place;
    }
}
