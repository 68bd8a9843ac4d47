package chat.lanyard.client.emoji;

import java.util.List;

/**
 * One emoji.
 *
 * @param characters as it is written in a text
 * @param picture its number on the sheet; those of its skin tones follow
 * @param names what may stand between two colons, the usual one first
 * @param label in words
 * @param tones itself in each skin tone, from light to dark, then mixed ones; empty if it has none
 */
public record EmojiEntry(
        String characters, int picture, EmojiCategory category, List<String> names, String label, List<String> tones) {
    /** Skin tones to choose from. */
    public static final int TONES = 5;

    public EmojiEntry {
        names = List.copyOf(names);
        tones = List.copyOf(tones);
    }

    /** The usual name. */
    public String name() {
        return names.get(0);
    }

    /**
     * As it is written in a skin tone.
     *
     * @param tone 1 to {@value #TONES}, 0 for none
     */
    public String inTone(int tone) {
        return tone == 0 || tones.size() < TONES ? characters : tones.get(tone - 1);
    }
}
