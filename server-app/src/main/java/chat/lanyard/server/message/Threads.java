package chat.lanyard.server.message;

import chat.lanyard.server.log.LogEntry;
import java.util.Optional;

/** Where a message stands: in its channel, or in the thread below another one. */
public final class Threads {
    private Threads() {}

    /** The sequence of the message that a post, or what is left of it, stands below; empty if it stands in the channel. */
    public static Optional<Long> rootOf(LogEntry post) {
        return post.clientMessageId() == null ? Optional.empty() : Optional.ofNullable(post.target());
    }
}
