package chat.lanyard.client.emoji;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds emojis in texts, and turns their names into them. */
public final class EmojiText {
    private static final Pattern NAME = Pattern.compile(":([a-z0-9_+-]{1,64}):", Pattern.CASE_INSENSITIVE);

    /** Code that must stay as it was typed: fenced, or between backticks. */
    private static final Pattern CODE =
            Pattern.compile("(?s)(`+)(?!`).*?(?<!`)\\1(?!`)|^ {0,3}(`{3,}|~{3,}).*", Pattern.MULTILINE);

    private static final char COLOUR = '\uFE0F';
    private static final char TEXT = '\uFE0E';
    private static final char KEYCAP = '\u20E3';

    /** Before it stand digits and signs such as © that are text unless said otherwise. */
    private static final int FIRST_PICTURE = 0x2300;

    private EmojiText() {}

    /** A piece of a text: an emoji, or what stands between them. */
    public record Piece(String text, boolean emoji) {}

    /** The whole text in pieces. */
    public static List<Piece> split(String text) {
        List<Piece> pieces = new ArrayList<>();
        int done = 0;
        for (int i = 0; i < text.length(); ) {
            int end = endOfEmoji(text, i);
            if (end > i) {
                add(pieces, text.substring(done, i), false);
                add(pieces, text.substring(i, end), true);
                done = end;
                i = end;
            } else {
                i = text.offsetByCodePoints(i, 1);
            }
        }
        add(pieces, text.substring(done), false);
        return pieces;
    }

    private static void add(List<Piece> pieces, String text, boolean emoji) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, emoji));
        }
    }

    private static int endOfEmoji(String text, int start) {
        int first = text.codePointAt(start);
        if (first < FIRST_PICTURE && !isMarked(text, start)) {
            return start;
        }
        int end = EmojiTable.get().endOf(text, start);
        boolean asText = end > start && end < text.length() && text.charAt(end) == TEXT;
        return asText ? start : withColour(text, start, end);
    }

    private static int withColour(String text, int start, int end) {
        return end > start && end < text.length() && text.charAt(end) == COLOUR ? end + 1 : end;
    }

    private static boolean isMarked(String text, int start) {
        int next = start + 1;
        return next < text.length() && (text.charAt(next) == COLOUR || text.charAt(next) == KEYCAP);
    }

    /** Whether it is one emoji and nothing else. */
    public static boolean isEmoji(String text) {
        List<Piece> pieces = split(text);
        return pieces.size() == 1 && pieces.get(0).emoji();
    }

    /** The text with the emojis in place of their names, code aside. */
    public static String withEmojis(String text) {
        if (text.indexOf(':') < 0) {
            return text;
        }
        StringBuilder written = new StringBuilder();
        Matcher code = CODE.matcher(text);
        int done = 0;
        while (code.find()) {
            written.append(replaced(text.substring(done, code.start()))).append(code.group());
            done = code.end();
        }
        return written.append(replaced(text.substring(done))).toString();
    }

    private static String replaced(String prose) {
        return NAME.matcher(prose).replaceAll(found -> {
            Optional<EmojiEntry> named = EmojiTable.get().named(found.group(1));
            return Matcher.quoteReplacement(named.map(EmojiEntry::characters).orElse(found.group()));
        });
    }
}
