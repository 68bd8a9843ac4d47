package chat.lanyard.protocol.value;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Which scripts may stand together in a word: the moderately restrictive level of Unicode Technical Standard 39. */
final class Scripts {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Set<UnicodeScript> SHARED = EnumSet.of(UnicodeScript.COMMON, UnicodeScript.INHERITED);
    private static final Set<UnicodeScript> EAST_ASIAN = EnumSet.of(
            UnicodeScript.LATIN,
            UnicodeScript.HAN,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.HANGUL,
            UnicodeScript.BOPOMOFO);
    private static final Set<UnicodeScript> LIKE_LATIN =
            EnumSet.of(UnicodeScript.CYRILLIC, UnicodeScript.GREEK, UnicodeScript.ARMENIAN, UnicodeScript.CHEROKEE);

    private Scripts() {}

    /** Refuses words whose letters are of several scripts, of which one can pass for the other. */
    static String requireUnmixed(String member, String text) {
        if (!BETWEEN_WORDS.splitAsStream(text).allMatch(Scripts::isUnmixed)) {
            throw new IllegalArgumentException(member + " must not mix letters of several scripts in one word");
        }
        return text;
    }

    private static boolean isUnmixed(String word) {
        Set<UnicodeScript> scripts = EnumSet.noneOf(UnicodeScript.class);
        word.codePoints().mapToObj(UnicodeScript::of).forEach(scripts::add);
        scripts.removeAll(SHARED);
        if (scripts.size() <= 1 || EAST_ASIAN.containsAll(scripts)) {
            return true;
        }
        return scripts.size() == 2
                && scripts.contains(UnicodeScript.LATIN)
                && scripts.stream().noneMatch(LIKE_LATIN::contains);
    }
}
