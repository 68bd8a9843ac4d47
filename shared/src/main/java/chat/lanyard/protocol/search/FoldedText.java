package chat.lanyard.protocol.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Map;

/**
 * A text as people look for it: compatibility forms made plain (NFKC, UAX #15), without case, without marks on letters, with
 * one space for any white space; it knows where each of its characters stood in the original. Marks that make another letter,
 * as in Japanese, stay.
 */
public final class FoldedText {
    /** Letters that Unicode takes for one, though people type another one, or two, for them. */
    private static final Map<Integer, String> PLAIN = Map.ofEntries(
            Map.entry((int) 'ø', "o"),
            Map.entry((int) 'đ', "d"),
            Map.entry((int) 'ħ', "h"),
            Map.entry((int) 'ł', "l"),
            Map.entry((int) 'ı', "i"),
            Map.entry((int) 'ß', "ss"),
            Map.entry((int) 'æ', "ae"),
            Map.entry((int) 'œ', "oe"),
            Map.entry((int) 'ð', "d"),
            Map.entry((int) 'þ', "th"),
            Map.entry((int) 'ς', "σ"));

    private static final int FIRST_MARK = 0x300;
    private static final int HALF_WIDTH_VOICED = 0xFF9E;
    private static final int HALF_WIDTH_SEMI_VOICED = 0xFF9F;

    private final StringBuilder folded;
    /** For each folded character where its origin begins and ends. */
    private int[] starts;

    private int[] ends;

    private FoldedText(int length) {
        folded = new StringBuilder(length);
        starts = new int[length];
        ends = new int[length];
    }

    /** Folds a text of any length; takes time in proportion to it. */
    public static FoldedText of(String text) {
        FoldedText result = new FoldedText(text.length());
        int start = 0;
        while (start < text.length()) {
            int end = endOfLetter(text, start);
            result.add(text, start, end);
            start = end;
        }
        return result;
    }

    /** A letter is a code point with the marks, or the parts of a Korean syllable, that follow it. */
    private static int endOfLetter(String text, int start) {
        int end = start + Character.charCount(text.codePointAt(start));
        while (end < text.length() && text.charAt(end) >= FIRST_MARK && continuesLetter(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    private static boolean continuesLetter(int codePoint) {
        return isMark(codePoint)
                || codePoint >= 0x1160 && codePoint <= 0x11FF
                || codePoint == HALF_WIDTH_VOICED
                || codePoint == HALF_WIDTH_SEMI_VOICED;
    }

    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private void add(String text, int start, int end) {
        int codePoint = text.codePointAt(start);
        if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
            addSpace(start, end);
        } else if (codePoint < 0x80 && end == start + 1) {
            append(Character.toLowerCase(codePoint), start, end);
        } else {
            addLetter(text.substring(start, end), start, end);
        }
    }

    private void addSpace(int start, int end) {
        int last = folded.length() - 1;
        if (last >= 0 && folded.charAt(last) == ' ') {
            ends[last] = end;
        } else {
            append(' ', start, end);
        }
    }

    private void addLetter(String letter, int start, int end) {
        StringBuilder plain = new StringBuilder();
        Normalizer.normalize(letter, Normalizer.Form.NFKD)
                .codePoints()
                .filter(codePoint -> !isDropped(codePoint))
                .map(Character::toLowerCase)
                .forEach(codePoint -> appendPlain(plain, codePoint));
        Normalizer.normalize(plain, Normalizer.Form.NFC)
                .codePoints()
                .forEach(codePoint -> append(codePoint, start, end));
    }

    /** Marks that only colour a letter, and characters that nobody sees. */
    private static boolean isDropped(int codePoint) {
        return isMark(codePoint) && isOnLatinOrSemiticLetters(codePoint)
                || Character.getType(codePoint) == Character.FORMAT;
    }

    private static boolean isOnLatinOrSemiticLetters(int codePoint) {
        return codePoint < 0x0900
                || codePoint >= 0x1AB0 && codePoint <= 0x1AFF
                || codePoint >= 0x1DC0 && codePoint <= 0x1DFF
                || codePoint >= 0x20D0 && codePoint <= 0x20FF
                || codePoint >= 0xFE00 && codePoint <= 0xFE2F;
    }

    private static void appendPlain(StringBuilder plain, int codePoint) {
        String other = PLAIN.get(codePoint);
        if (other == null) {
            plain.appendCodePoint(codePoint);
        } else {
            plain.append(other);
        }
    }

    private void append(int codePoint, int start, int end) {
        int place = folded.length();
        folded.appendCodePoint(codePoint);
        if (folded.length() > starts.length) {
            int length = folded.length() * 2;
            starts = Arrays.copyOf(starts, length);
            ends = Arrays.copyOf(ends, length);
        }
        Arrays.fill(starts, place, folded.length(), start);
        Arrays.fill(ends, place, folded.length(), end);
    }

    /** The folded text. */
    public String value() {
        return folded.toString();
    }

    /** Where in the original a stretch of the folded text stood; {@code end} is exclusive, and after {@code start}. */
    TextRange original(int start, int end) {
        return new TextRange(starts[start], ends[end - 1]);
    }
}
