package chat.lanyard.client.ui.conversation;

import chat.lanyard.client.conversation.EmojiHabits;
import chat.lanyard.client.settings.EmojiMemory;
import chat.lanyard.client.settings.SettingsStore;
import javafx.beans.InvalidationListener;

/** Goes on with the emojis of last time, and remembers which are taken. */
public final class RememberedEmojis {
    private RememberedEmojis() {}

    public static void attach(EmojiHabits habits, SettingsStore settings) {
        EmojiMemory kept = settings.current().emojis();
        habits.restore(kept.tone(), kept.recent());
        InvalidationListener keep = changed -> {
            EmojiMemory now = new EmojiMemory(
                    habits.toneProperty().get(), habits.recentProperty().get());
            settings.update(before -> before.withEmojis(now));
        };
        habits.toneProperty().addListener(keep);
        habits.recentProperty().addListener(keep);
    }
}
