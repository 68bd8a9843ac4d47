package chat.lanyard.client.settings;

import java.util.List;

/**
 * Which emojis the person takes.
 *
 * @param tone the skin tone, 0 for none
 * @param recent those taken last, the newest first
 */
public record EmojiMemory(int tone, List<String> recent) {
    static final EmojiMemory NONE = new EmojiMemory(0, List.of());

    public EmojiMemory {
        recent = List.copyOf(recent);
    }

    String toText() {
        return tone + " " + String.join(" ", recent);
    }

    static EmojiMemory of(String text) {
        String[] parts = text.strip().split(" ");
        return text.isBlank()
                ? NONE
                : new EmojiMemory(Integer.parseInt(parts[0]), List.of(parts).subList(1, parts.length));
    }
}
