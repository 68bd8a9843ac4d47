package chat.lanyard.protocol.value;

import java.text.Normalizer;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The rules for all texts by which people and places are told apart (after Unicode Technical Report 36): in a normal
 * form (UAX 15), and without anything that cannot be seen, turns the direction of writing or piles up marks.
 */
public final class VisibleText {
    private static final int MARKS_IN_A_ROW = 4;
    private static final int FIRST_WITH_JOINERS = 0x300;
    private static final Set<Character.UnicodeScript> WITHOUT_JOINERS =
            Set.of(Character.UnicodeScript.LATIN, Character.UnicodeScript.GREEK, Character.UnicodeScript.CYRILLIC);
    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\p{Z}]+");

    /** They take room and show nothing: Hangul fillers, the blank of Braille, the joiner of graphemes. */
    private static final Set<Integer> BLANKS = Set.of(0x115F, 0x1160, 0x3164, 0xFFA0, 0x2800, 0x034F);

    private VisibleText() {}

    /** One line, in form NFKC, with single spaces, and in each word letters of one script or of such as do not look alike. */
    public static String name(String member, String text) {
        return Scripts.requireUnmixed(member, requireVisible(member, line(text, Normalizer.Form.NFKC)));
    }

    /** One line, in form NFC, with single spaces. */
    public static String line(String member, String text) {
        return requireVisible(member, line(text, Normalizer.Form.NFC));
    }

    /** Several lines, in form NFC. */
    public static String lines(String member, String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
        normal.lines().forEach(line -> requireVisible(member, line));
        return normal;
    }

    /** Refuses what has more code points than it may. */
    static String requireAtMost(String member, String text, int limit) {
        if (text.codePointCount(0, text.length()) > limit) {
            throw new IllegalArgumentException(member + " must have at most " + limit + " characters");
        }
        return text;
    }

    private static String line(String text, Normalizer.Form form) {
        return WHITE_SPACE
                .matcher(Normalizer.normalize(text, form))
                .replaceAll(" ")
                .strip();
    }

    private static String requireVisible(String member, String line) {
        int marks = 0;
        int before = 0;
        for (int codePoint : line.codePoints().toArray()) {
            boolean joins = isJoiner(codePoint) && takesJoiners(before);
            if (!joins && isUnseen(codePoint)) {
                throw new IllegalArgumentException(
                        member + " must have no characters that are invisible or turn the direction of writing");
            }
            marks = Character.getType(codePoint) == Character.NON_SPACING_MARK ? marks + 1 : 0;
            if (marks > MARKS_IN_A_ROW) {
                throw new IllegalArgumentException(
                        member + " must have at most " + MARKS_IN_A_ROW + " marks on one letter");
            }
            before = codePoint;
        }
        return line;
    }

    private static boolean isJoiner(int codePoint) {
        return codePoint == 0x200C || codePoint == 0x200D;
    }

    /** Persian words and emoji of several people are written with them; between Latin letters they only deceive. */
    private static boolean takesJoiners(int codePoint) {
        return codePoint >= FIRST_WITH_JOINERS && !WITHOUT_JOINERS.contains(Character.UnicodeScript.of(codePoint));
    }

    private static boolean isUnseen(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> BLANKS.contains(codePoint);
        };
    }
}
