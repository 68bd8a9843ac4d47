package chat.lanyard.server.verification;

import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.value.MessageId;
import chat.lanyard.server.log.LogEntry;
import chat.lanyard.server.log.MessageIds;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Tells below what messages stand, of one channel; those of before threads may answer a reply and stand where that one does. */
final class EarlierReplies {
    private final EndOfLog end;
    private final Projections out;
    private final Map<Long, Long> roots = new HashMap<>();

    EarlierReplies(EndOfLog end, Projections out) {
        this.end = end;
        this.out = out;
    }

    /** The same of the next post. */
    Optional<Long> rootOf(LogEntry post, ChannelEvent event) {
        if (post.target() != null) {
            return Optional.of(post.target());
        }
        Optional<Long> root = post.isErased()
                ? Optional.ofNullable(end.earlierReplies().get(post.sequence()))
                : answered(post, event)
                        .filter(end.isMessage()::test)
                        .map(answered -> roots.getOrDefault(answered, answered));
        root.ifPresent(above -> {
            roots.put(post.sequence(), above);
            out.repliedEarlier(post.channel(), post.sequence(), above);
        });
        return root;
    }

    private static Optional<Long> answered(LogEntry post, ChannelEvent event) {
        MessageId answered = event instanceof ChannelEvent.MessagePosted posted
                ? posted.message().replyTo()
                : null;
        return answered == null ? Optional.empty() : MessageIds.sequence(answered, post.channel());
    }
}
