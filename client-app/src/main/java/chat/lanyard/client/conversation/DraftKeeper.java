package chat.lanyard.client.conversation;

import chat.lanyard.protocol.value.ChannelId;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What is typed and not sent, for each conversation. Belongs to the user interface's thread. */
final class DraftKeeper {
    private final StringProperty text = new SimpleStringProperty("");
    private final Map<ChannelId, String> typed = new HashMap<>();
    private final BiConsumer<ChannelId, String> disk;
    private ChannelId channel;

    /** @param disk takes every change, so that it outlives the application */
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

    /** What the disk has of the open conversation; what was typed since the start of the application is newer. */
    void restore(String kept) {
        if (!typed.containsKey(channel)) {
            typed.put(channel, kept);
            enter(channel);
        }
    }

    private void keep(String now) {
        if (channel != null) {
            typed.put(channel, now);
            disk.accept(channel, now);
        }
    }
}
