package chat.lanyard.client.conversation;

import java.util.List;
import java.util.Objects;

/**
 * What a message says now.
 *
 * @param text empty once it is deleted
 * @param edited whether the author has changed it
 * @param deleted whether the author has taken it back
 * @param reactions in the order in which the emojis came
 */
public record MessageContent(String text, boolean edited, boolean deleted, List<Reaction> reactions) {
    /**
     * An emoji and who has put it there.
     *
     * @param names of them, in the order in which they came
     * @param own whether the user of this client is one of them
     */
    public record Reaction(String emoji, List<String> names, boolean own) {
        public Reaction {
            names = List.copyOf(names);
        }

        public int count() {
            return names.size();
        }
    }

    public MessageContent {
        Objects.requireNonNull(text, "text");
        reactions = List.copyOf(reactions);
    }

    static MessageContent of(String text) {
        return new MessageContent(text, false, false, List.of());
    }

    static MessageContent gone() {
        return new MessageContent("", false, true, List.of());
    }
}
