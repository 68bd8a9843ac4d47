package chat.lanyard.client.conversation;

import chat.lanyard.client.store.DraftPlace;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What is typed and not sent, for each conversation. Belongs to the user interface's thread. */
final class DraftKeeper {
    private final StringProperty text = new SimpleStringProperty("");
    private final Map<DraftPlace, String> typed = new HashMap<>();

    /** The conversations whose kept draft is known; until then nothing that is typed may replace it. */
    private final Set<DraftPlace> restored = new HashSet<>();

    private final BiConsumer<DraftPlace, String> disk;
    private DraftPlace place;

    /** @param disk takes every change once its own draft is known, so that it outlives the application */
    DraftKeeper(BiConsumer<DraftPlace, String> disk) {
        this.disk = disk;
        text.addListener((property, before, now) -> keep(now));
    }

    /** What is typed in the conversation that is open. */
    StringProperty textProperty() {
        return text;
    }

    /** Another conversation is open now, or with {@code null} none. */
    void enter(DraftPlace entered) {
        place = null;
        text.set(typed.getOrDefault(entered, ""));
        place = entered;
    }

    /** What the disk has of the open conversation; what was typed before that was known goes behind it, and later counts. */
    void restore(String kept) {
        if (restored.add(place)) {
            String meanwhile = typed.getOrDefault(place, "");
            String separator = kept.isEmpty() || meanwhile.isEmpty() ? "" : "\n";
            typed.put(place, kept + separator + meanwhile);
            enter(place);
            if (!meanwhile.isEmpty()) {
                disk.accept(place, typed.get(place));
            }
        }
    }

    private void keep(String now) {
        if (place != null) {
            typed.put(place, now);
            if (restored.contains(place)) {
                disk.accept(place, now);
            }
        }
    }
}
