package chat.lanyard.client.conversation;

import chat.lanyard.protocol.value.ChannelId;
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
    private final Map<ChannelId, String> typed = new HashMap<>();

    /** The conversations whose kept draft is known; until then nothing that is typed may replace it. */
    private final Set<ChannelId> restored = new HashSet<>();

    private final BiConsumer<ChannelId, String> disk;
    private ChannelId channel;

    /** @param disk takes every change once its own draft is known, so that it outlives the application */
    DraftKeeper(BiConsumer<ChannelId, String> disk) {
        this.disk = disk;
        text.addListener((property, before, now) -> keep(now));
    }

    /** What is typed in the conversation that is open. */
    StringProperty textProperty() {
        return text;
    }

    /** Another conversation is open now, or with {@code null} none. */
    void enter(ChannelId id) {
        channel = null;
        text.set(typed.getOrDefault(id, ""));
        channel = id;
    }

    /** What the disk has of the open conversation; what was typed before that was known goes behind it, and later counts. */
    void restore(String kept) {
        if (restored.add(channel)) {
            String meanwhile = typed.getOrDefault(channel, "");
            String separator = kept.isEmpty() || meanwhile.isEmpty() ? "" : "\n";
            typed.put(channel, kept + separator + meanwhile);
            enter(channel);
            if (!meanwhile.isEmpty()) {
                disk.accept(channel, typed.get(channel));
            }
        }
    }

    private void keep(String now) {
        if (channel != null) {
            typed.put(channel, now);
            if (restored.contains(channel)) {
                disk.accept(channel, now);
            }
        }
    }
}
