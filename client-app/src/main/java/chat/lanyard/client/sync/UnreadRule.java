package chat.lanyard.client.sync;

import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.value.MessageId;
import chat.lanyard.protocol.value.UserProfile;
import java.util.List;
import java.util.Map;

/**
 * Counts as the server does: messages of others that are not deleted, and those among them that named the user as they
 * were posted.
 */
final class UnreadRule {
    private final UserProfile user;
    private final Mention mention;

    UnreadRule(UserProfile user) {
        this.user = user;
        this.mention = new Mention(user.username());
    }

    /**
     * Counts events unless the numbers already do.
     *
     * @param posts the messages that are deleted by these events, as far as they are known
     */
    ReadState count(ReadState state, List<ChannelEvent> events, Map<MessageId, ChannelEvent.MessagePosted> posts) {
        ReadState counted = state;
        for (ChannelEvent event : events) {
            if (event.sequence() > counted.countedThrough()) {
                counted = count(counted, event, posts);
            }
        }
        return counted;
    }

    private ReadState count(ReadState state, ChannelEvent event, Map<MessageId, ChannelEvent.MessagePosted> posts) {
        if (event instanceof ChannelEvent.MessagePosted posted && isUnread(posted, state)) {
            return state.countedThrough(event.sequence(), 1, mentions(posted));
        }
        if (event instanceof ChannelEvent.MessageDeleted deleted) {
            ChannelEvent.MessagePosted posted = posts.get(deleted.messageId());
            if (posted != null && isUnread(posted, state)) {
                return state.countedThrough(event.sequence(), -1, -mentions(posted));
            }
        }
        return state.countedThrough(event.sequence(), 0, 0);
    }

    private boolean isUnread(ChannelEvent.MessagePosted posted, ReadState state) {
        return posted.sequence() > state.readSequence() && !posted.actor().equals(user.id());
    }

    private int mentions(ChannelEvent.MessagePosted posted) {
        return mention.isIn(posted.message().text()) ? 1 : 0;
    }
}
