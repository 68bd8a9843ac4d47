package chat.lanyard.protocol.search;

import chat.lanyard.protocol.value.ProtocolLimits;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes a {@link SearchQuery} of its pieces. */
final class SearchParser {
    /** Filters that somebody has begun to type say nothing yet. */
    private static final Set<String> BEGUN = Set.of("from:", "in:", "before:", "after:", "has:");

    private final ZonedDateTime now;
    private final List<String> needles = new ArrayList<>();
    private final Set<String> from = new LinkedHashSet<>();
    private final Set<String> in = new LinkedHashSet<>();
    private Instant after;
    private Instant before;
    private boolean file;
    private boolean link;
    private int pieces;

    SearchParser(ZonedDateTime now) {
        this.now = now;
    }

    void add(SearchToken token) {
        if (++pieces > ProtocolLimits.SEARCH_TERMS) {
            throw new UnclearSearchException(
                    UnclearSearchException.Reason.TOO_MANY_WORDS,
                    "Look for at most " + ProtocolLimits.SEARCH_TERMS + " words and filters at once.");
        }
        switch (token.key()) {
            case "from" -> from.add(name(token.value(), "@"));
            case "in" -> in.add(name(token.value(), "#"));
            case "before" -> before = earlier(SearchDay.parse(token, now).start());
            case "after" -> after = later(SearchDay.parse(token, now).end());
            case "has" -> has(token.value());
            default -> word(token.whole());
        }
    }

    private static String name(String value, String sign) {
        String folded = FoldedText.of(value).value().strip();
        return folded.startsWith(sign) ? folded.substring(sign.length()) : folded;
    }

    private Instant earlier(Instant start) {
        return before == null || start.isBefore(before) ? start : before;
    }

    private Instant later(Instant end) {
        return after == null || end.isAfter(after) ? end : after;
    }

    private void has(String what) {
        switch (FoldedText.of(what).value()) {
            case "file" -> file = true;
            case "link" -> link = true;
            default ->
                throw new UnclearSearchException(
                        UnclearSearchException.Reason.NOT_A_KIND, "has: is followed by file or link.");
        }
    }

    private void word(String text) {
        String folded = FoldedText.of(text).value().strip();
        if (!folded.isEmpty() && !BEGUN.contains(folded)) {
            needles.add(folded);
        }
    }

    SearchQuery query() {
        SearchQuery query =
                new SearchQuery(needles, from, in, Optional.ofNullable(after), Optional.ofNullable(before), file, link);
        if (needles.isEmpty()
                && query.equals(new SearchQuery(
                        List.of(), Set.of(), Set.of(), Optional.empty(), Optional.empty(), false, false))) {
            throw new UnclearSearchException(
                    UnclearSearchException.Reason.NOTHING,
                    "Say what to look for: a word, or a filter such as from:name.");
        }
        return query;
    }
}
