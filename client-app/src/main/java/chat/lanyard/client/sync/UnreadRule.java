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
     * Counts events unless the numbers already do. A post that comes erased counts until its deletion, which follows,
     * takes it away: so does one that the server has counted and that was deleted before it was sent here.
     *
     * @param posts the messages that are deleted by these events, as far as they are known
     */
    ReadState count(ReadState state, List<ChannelEvent> events, Map<MessageId, ChannelEvent> posts) {
        ReadState counted = state;
        for (ChannelEvent event : events) {
            if (event.sequence() > counted.countedThrough()) {
                counted = count(counted, event, posts);
            }
        }
        return counted;
    }

    /**
     * Whether these events delete a message that may have been counted, and it is not known whether it was, or whether it
     * named the user.
     *
     * @param first the first event that is kept
     */
    static boolean isUnsure(
            ReadState state, long first, List<ChannelEvent> events, Map<MessageId, ChannelEvent> posts) {
        return state.unread() > 0
                && events.stream()
                        .filter(event -> event.sequence() > state.countedThrough())
                        .filter(ChannelEvent.MessageDeleted.class::isInstance)
                        .map(deleted -> posts.get(((ChannelEvent.MessageDeleted) deleted).messageId()))
                        .anyMatch(post -> post == null ? state.readSequence() + 1 < first : hidesMention(state, post));
    }

    /** One that was counted elsewhere with its text, and came without. */
    private static boolean hidesMention(ReadState state, ChannelEvent post) {
        return post instanceof ChannelEvent.PostErased
                && state.mentions() > 0
                && post.sequence() > state.readSequence()
                && post.sequence() <= state.countedThrough();
    }

    private ReadState count(ReadState state, ChannelEvent event, Map<MessageId, ChannelEvent> posts) {
        if (event instanceof ChannelEvent.MessageDeleted deleted) {
            ChannelEvent post = posts.get(deleted.messageId());
            return post != null && isUnread(post, state)
                    ? state.countedThrough(event.sequence(), -1, -mentions(post))
                    : state.countedThrough(event.sequence(), 0, 0);
        }
        return isPost(event) && isUnread(event, state)
                ? state.countedThrough(event.sequence(), 1, mentions(event))
                : state.countedThrough(event.sequence(), 0, 0);
    }

    private static boolean isPost(ChannelEvent event) {
        return event instanceof ChannelEvent.MessagePosted || event instanceof ChannelEvent.PostErased;
    }

    private boolean isUnread(ChannelEvent post, ReadState state) {
        return post.sequence() > state.readSequence() && !post.actor().equals(user.id());
    }

    private int mentions(ChannelEvent post) {
        return post instanceof ChannelEvent.MessagePosted posted
                        && mention.isIn(posted.message().text())
                ? 1
                : 0;
    }
}
