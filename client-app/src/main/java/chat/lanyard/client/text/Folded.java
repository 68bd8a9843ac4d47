package chat.lanyard.client.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A text as people look for it: without case, without marks on letters, without room at its ends.
 *
 * @param value lower case letters, digits and what else was written
 */
public record Folded(String value) {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    /** Letters that Unicode takes for one, though people type another one, or two, for them. */
    private static final Map<Character, String> PLAIN =
            Map.of('ø', "o", 'đ', "d", 'ł', "l", 'ı', "i", 'ß', "ss", 'æ', "ae", 'œ', "oe", 'ð', "d", 'þ', "th");

    public Folded {
        Objects.requireNonNull(value, "value");
    }

    public static Folded of(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        String bare =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFKD)).replaceAll("");
        StringBuilder plain = new StringBuilder();
        bare.chars().forEach(letter -> plain.append(PLAIN.getOrDefault((char) letter, Character.toString(letter))));
        return new Folded(plain.toString());
    }

    public boolean isEmpty() {
        return value.isEmpty();
    }
}
