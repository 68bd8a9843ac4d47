package chat.lanyard.protocol.search;

import chat.lanyard.protocol.value.ProtocolLimits;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What somebody looks for: a message matches that has every needle somewhere in its {@linkplain FoldedText folded} text and
 * passes every filter.
 *
 * @param needles folded words and quoted phrases, none empty
 * @param from folded names of authors, any of which will do; empty for anybody
 * @param in folded names of conversations, any of which will do; empty for all
 * @param after the first moment that matches
 * @param before the first moment that no longer matches
 * @param file whether it must have a file
 * @param link whether it must have a link
 */
public record SearchQuery(
        List<String> needles,
        Set<String> from,
        Set<String> in,
        Optional<Instant> after,
        Optional<Instant> before,
        boolean file,
        boolean link) {
    /** The author's name for whoever asks. */
    public static final String MYSELF = "me";

    private static final Pattern LINK = Pattern.compile("(?i)\\b(?:https?://|mailto:)[^\\s]");

    public SearchQuery {
        needles = List.copyOf(needles);
        from = Set.copyOf(from);
        in = Set.copyOf(in);
    }

    /**
     * Reads words, "quoted phrases" and the filters {@code from:}, {@code in:}, {@code before:}, {@code after:}, {@code
     * has:file}, {@code has:link}. What looks like another filter is a word.
     *
     * @param now the asker's time and zone, by which days are meant
     * @throws UnclearSearchException with the reason, if it cannot be understood, is too long or empty
     */
    public static SearchQuery parse(String text, ZonedDateTime now) {
        requireShort(text);
        SearchParser parser = new SearchParser(now);
        SearchToken.split(text).forEach(parser::add);
        return parser.query();
    }

    /** Whether it names but places to look in: then one is about to say what to look for. */
    public boolean saysOnlyWhere() {
        return needles.isEmpty() && from.isEmpty() && after.isEmpty() && before.isEmpty() && !file && !link;
    }

    /** Refuses a text that is longer than a query may be. */
    public static String requireShort(String text) {
        if (text == null || text.codePointCount(0, text.length()) > ProtocolLimits.SEARCH_QUERY_CODE_POINTS) {
            throw new UnclearSearchException(
                    UnclearSearchException.Reason.TOO_LONG,
                    "query must have at most " + ProtocolLimits.SEARCH_QUERY_CODE_POINTS + " characters");
        }
        return text;
    }

    /** Whether {@code has:link} finds a message with this text. */
    public static boolean hasLink(String text) {
        return LINK.matcher(text).find();
    }

    /** Whether a message of this moment is meant. */
    public boolean includes(Instant at) {
        return after.map(first -> !at.isBefore(first)).orElse(true)
                && before.map(at::isBefore).orElse(true);
    }
}
