package chat.lanyard.client.conversation;

import chat.lanyard.client.markdown.Markdown;
import chat.lanyard.client.markdown.MarkdownDocument;
import chat.lanyard.client.people.Avatar;
import java.time.Instant;
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
 * @param standing what else became of it
 */
public record MessageContent(
        String text,
        MarkdownDocument document,
        boolean edited,
        boolean deleted,
        List<Reaction> reactions,
        Standing standing) {
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

    /**
     * What became of a message besides its text.
     *
     * @param pinned whether it is among the pinned ones of its channel
     * @param byModerator whether it was deleted by somebody else than its author
     * @param replies in the thread below it
     */
    public record Standing(boolean pinned, boolean byModerator, Replies replies) {
        /** A message with which nothing was done. */
        public static final Standing PLAIN = new Standing(false, false, Replies.NONE);
    }

    /**
     * What is said of a thread below the message above it.
     *
     * @param people who wrote there, the latest first
     * @param lastAt when the newest reply was posted; {@code null} if there is none
     */
    public record Replies(long count, List<Avatar> people, Instant lastAt) {
        /** There is no thread. */
        public static final Replies NONE = new Replies(0, List.of(), null);

        public Replies {
            people = List.copyOf(people);
        }
    }

    public MessageContent {
        Objects.requireNonNull(text, "text");
        reactions = List.copyOf(reactions);
    }

    public MessageContent(String text, boolean edited, boolean deleted, List<Reaction> reactions) {
        this(text, edited, deleted, reactions, Standing.PLAIN);
    }

    public MessageContent(String text, boolean edited, boolean deleted, List<Reaction> reactions, Standing standing) {
        this(text, Markdown.parse(text), edited, deleted, reactions, standing);
    }

    static MessageContent of(String text) {
        return new MessageContent(text, false, false, List.of());
    }

    static MessageContent gone() {
        return new MessageContent("", false, true, List.of());
    }
}
