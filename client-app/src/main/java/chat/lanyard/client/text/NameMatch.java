package chat.lanyard.client.text;

import java.util.stream.Stream;

/** How well a name fits what somebody typed to find it; the best first. */
public enum NameMatch {
    WHOLE,
    BEGINNING,
    /** One of its words begins so. */
    WORD,
    /** It stands somewhere inside, or its words do. */
    PART,
    NONE;

    public static NameMatch of(Folded name, Folded typed) {
        int place = name.value().indexOf(typed.value());
        if (place < 0) {
            return hasAllWords(name, typed) ? PART : NONE;
        }
        if (place == 0) {
            return name.equals(typed) ? WHOLE : BEGINNING;
        }
        return beginsAWord(name.value(), typed.value(), place) ? WORD : PART;
    }

    private static boolean hasAllWords(Folded name, Folded typed) {
        return Stream.of(typed.value().split("\\s+")).allMatch(name.value()::contains);
    }

    private static boolean beginsAWord(String name, String typed, int first) {
        for (int place = first; place > 0; place = name.indexOf(typed, place + 1)) {
            if (!Character.isLetterOrDigit(name.codePointBefore(place))) {
                return true;
            }
        }
        return false;
    }

    /** The better of two. */
    public NameMatch or(NameMatch other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
