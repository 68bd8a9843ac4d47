package chat.lanyard.server.message;

import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.value.MessageId;
import chat.lanyard.server.log.LogEntry;
import chat.lanyard.server.log.MessageIds;
import java.util.Optional;

/** Where a message stands: in its channel, or in the thread below another one. */
public final class Threads {
    private Threads() {}

    /** The sequence of the message that a post stands below; empty if it stands in the channel. */
    public static Optional<Long> rootOf(LogEntry post) {
        return rootOf(post, post.event());
    }

    /**
     * The same of an entry that was not decoded.
     *
     * @param event what it holds
     */
    public static Optional<Long> rootOf(LogEntry post, ChannelEvent event) {
        if (post.clientMessageId() == null) {
            return Optional.empty();
        }
        // posts of before threads were there have it in their content only
        return post.target() == null ? answered(post, event) : Optional.of(post.target());
    }

    private static Optional<Long> answered(LogEntry post, ChannelEvent event) {
        MessageId root = event instanceof ChannelEvent.MessagePosted posted
                ? posted.message().replyTo()
                : null;
        return root == null ? Optional.empty() : MessageIds.sequence(root, post.channel());
    }
}
