package chat.lanyard.protocol.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One piece of what was typed.
 *
 * @param key what stands before a colon, in lower case, or empty
 * @param value what stands behind it, or all of it, without quotes
 */
record SearchToken(String key, String value) {
    private static final String QUOTES = "\"“”„";
    private static final Pattern TOKENS = Pattern.compile("(?:(?<key>[A-Za-z]{1,10}):)?" + "(?:[" + QUOTES
            + "](?<phrase>[^" + QUOTES + "]*+)[" + QUOTES + "]?|(?<word>[^\\s" + QUOTES + "]++))");

    /** In order; a quote that is not closed goes to the end. */
    static List<SearchToken> split(String text) {
        List<SearchToken> tokens = new ArrayList<>();
        Matcher matcher = TOKENS.matcher(text);
        while (matcher.find()) {
            String key = matcher.group("key");
            String phrase = matcher.group("phrase");
            tokens.add(new SearchToken(
                    key == null ? "" : key.toLowerCase(Locale.ROOT), phrase == null ? matcher.group("word") : phrase));
        }
        return tokens;
    }

    /** As a word that is no filter. */
    String whole() {
        return key.isEmpty() ? value : key + ":" + value;
    }
}
