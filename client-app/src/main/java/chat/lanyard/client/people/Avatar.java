package chat.lanyard.client.people;

import chat.lanyard.protocol.value.UserProfile;
import java.util.Locale;

/**
 * What stands for a person where there is no picture.
 *
 * @param initials one or two letters
 * @param colour 0 to 7, always the same for the same person
 */
public record Avatar(String initials, int colour) {
    private static final int COLOURS = 8;

    public static Avatar of(UserProfile profile) {
        int colour = Math.floorMod(profile.id().value().hashCode(), COLOURS);
        return new Avatar(initialsOf(profile.displayName()), colour);
    }

    private static String initialsOf(String name) {
        String[] words = name.strip().split("\\s+");
        String first = firstLetter(words[0]);
        String last = words.length > 1 ? firstLetter(words[words.length - 1]) : "";
        return (first + last).toUpperCase(Locale.ROOT);
    }

    private static String firstLetter(String word) {
        return word.isEmpty() ? "?" : Character.toString(word.codePointAt(0));
    }
}
