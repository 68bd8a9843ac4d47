package chat.lanyard.client.people;

import chat.lanyard.protocol.value.UserId;
import chat.lanyard.protocol.value.UserProfile;
import java.util.Locale;

/**
 * What stands for a person: a picture, and what stands there where it is not, or not yet.
 *
 * @param initials one or two letters
 * @param colour 0 to 7, always the same for the same person
 * @param picture the name of the picture, or {@code null} if there is none
 */
public record Avatar(UserId person, String initials, int colour, String picture) {
    private static final int COLOURS = 8;

    public static Avatar of(UserProfile profile) {
        int colour = Math.floorMod(profile.id().value().hashCode(), COLOURS);
        return new Avatar(profile.id(), initialsOf(profile.displayName()), colour, profile.avatar());
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
