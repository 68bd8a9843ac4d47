package chat.lanyard.client.conversation;

import chat.lanyard.client.markdown.Markdown;
import chat.lanyard.client.markdown.MarkdownDocument;
import java.util.List;
import java.util.Objects;

/**
 * What a message says now.
 *
 * @param text as its author typed it; empty once it is deleted
 * @param document the text, read as Markdown where this was made, so that no view has to
 * @param edited whether the author has changed it
 * @param deleted whether the author has taken it back
 * @param reactions in the order in which the emojis came
 */
public record MessageContent(
        String text, MarkdownDocument document, boolean edited, boolean deleted, List<Reaction> reactions) {
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

    public MessageContent(String text, boolean edited, boolean deleted, List<Reaction> reactions) {
        this(text, Markdown.parse(text), edited, deleted, reactions);
    }

    static MessageContent of(String text) {
        return new MessageContent(text, false, false, List.of());
    }

    static MessageContent gone() {
        return new MessageContent("", false, true, List.of());
    }
}
