package chat.lanyard.protocol.value;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Tells whether two names can be taken for one another: by case, or by letters of other scripts that look like Latin ones
 * (a part of Unicode Technical Standard 39, which mixed scripts within a word never reach: {@link VisibleText} refuses
 * them).
 */
public final class LookAlikes {
    private static final Map<Integer, String> LATIN = table(
            // Cyrillic
            "аеорсухіјѕһԁԛԝуѵвнкмтгпиАЕОРСХІЈЅВНКМТУҮҺҒЗ",
            "aeopcyxijshdqwyvbhkmtrnuAEOPCXIJSBHKMTYYHF3",
            // Greek
            "αβγικνορτυχΑΒΕΖΗΙΚΜΝΟΡΤΥΧ",
            "aByiKvoptuxABEZHIKMNOPTYX",
            // Armenian
            "օսհոցՕՍՏՀ",
            "ouhngOUSZ",
            // digits
            "01",
            "oi");

    private LookAlikes() {}

    /** Whether they differ in nothing that meets the eye. */
    public static boolean areAlike(String one, String other) {
        return fold(one).equals(fold(other)) || skeleton(one).equals(skeleton(other));
    }

    /** Whether one can be taken for the other without being it. */
    public static boolean isImitation(String one, String other) {
        return !fold(one).equals(fold(other)) && skeleton(one).equals(skeleton(other));
    }

    /** The form in which names are compared without case. */
    public static String fold(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT);
    }

    /** The form in which names are equal that look alike; not for people to see. */
    public static String skeleton(String name) {
        StringBuilder skeleton = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFKD)
                .codePoints()
                .forEach(codePoint -> skeleton.append(LATIN.getOrDefault(codePoint, Character.toString(codePoint))));
        // first the case, or L would look like itself alone and RN like nothing
        return fold(skeleton.toString()).replace('l', 'i').replace("rn", "m").replace("vv", "w");
    }

    private static Map<Integer, String> table(String... pairs) {
        Map<Integer, String> table = new HashMap<>();
        for (int pair = 0; pair < pairs.length; pair += 2) {
            int[] from = pairs[pair].codePoints().toArray();
            int[] to = pairs[pair + 1].codePoints().toArray();
            if (from.length != to.length) {
                throw new IllegalStateException("Each letter needs one that it looks like: " + pairs[pair]);
            }
            for (int i = 0; i < from.length; i++) {
                table.put(from[i], Character.toString(to[i]));
            }
        }
        return Map.copyOf(table);
    }
}
