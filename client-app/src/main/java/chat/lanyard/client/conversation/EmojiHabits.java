package chat.lanyard.client.conversation;

import chat.lanyard.client.emoji.EmojiEntry;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;

/** Which emojis the user takes. Belongs to the user interface's thread. */
public final class EmojiHabits {
    private static final int RECENT = 27;
    private static final List<String> AT_FIRST = List.of("👍", "❤️", "😂", "🎉", "👀", "🙏", "✅", "👎");

    private final IntegerProperty tone = new SimpleIntegerProperty();
    private final ReadOnlyObjectWrapper<List<String>> recent = new ReadOnlyObjectWrapper<>(AT_FIRST);

    /** The skin tone that is taken where there is one: 1 to 5, 0 for none. */
    public IntegerProperty toneProperty() {
        return tone;
    }

    /** Those taken last, the newest first; to begin with some that everybody takes. */
    public ReadOnlyObjectProperty<List<String>> recentProperty() {
        return recent.getReadOnlyProperty();
    }

    /** What is written for an emoji. */
    public String written(EmojiEntry entry) {
        return entry.inTone(tone.get());
    }

    /** One was taken. */
    public void took(String emoji) {
        List<String> now = new ArrayList<>(recent.get());
        now.remove(emoji);
        now.add(0, emoji);
        recent.set(List.copyOf(now.subList(0, Math.min(RECENT, now.size()))));
    }

    /** Goes on where another start of the application ended. */
    public void restore(int chosenTone, List<String> taken) {
        tone.set(Math.max(0, Math.min(EmojiEntry.TONES, chosenTone)));
        if (!taken.isEmpty()) {
            recent.set(List.copyOf(taken.subList(0, Math.min(RECENT, taken.size()))));
        }
    }
}
