package chat.lanyard.client.sync;

import chat.lanyard.client.store.EventTable;
import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.frame.PinEvent;
import chat.lanyard.protocol.value.Emoji;
import chat.lanyard.protocol.value.MessageId;
import chat.lanyard.protocol.value.UserId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Follows what happens to one message, event by event. */
final class MessageHistory {
    private final MessageId id;
    private final Map<Emoji, Set<UserId>> reactions = new LinkedHashMap<>();
    private String text = "";
    private final Map<MessageId, ChannelEvent> replies = new LinkedHashMap<>();
    private UserId author;
    private UserId deletedBy;
    private boolean pinned;
    private boolean complete;
    private boolean edited;
    private boolean deleted;

    private MessageHistory(MessageId id) {
        this.id = id;
    }

    /** The messages that were posted or changed by these events, and what became of them. */
    static Map<MessageId, MessageHistory> of(Iterable<ChannelEvent> events) {
        Map<MessageId, MessageHistory> histories = new LinkedHashMap<>();
        for (ChannelEvent event : events) {
            MessageId message = EventTable.messageOf(event);
            if (message != null) {
                histories.computeIfAbsent(message, MessageHistory::new).take(event);
            }
            MessageId root = EventTable.rootOf(event);
            if (root != null) {
                histories.computeIfAbsent(root, MessageHistory::new).takeReply(event);
            }
        }
        return histories;
    }

    private void takeReply(ChannelEvent event) {
        if (event instanceof ChannelEvent.MessagePosted posted) {
            replies.put(posted.message().id(), posted);
        }
    }

    private void take(ChannelEvent event) {
        if (event instanceof ChannelEvent.MessagePosted posted) {
            author = posted.actor();
            complete = true;
            text = posted.message().text();
        } else if (event instanceof ChannelEvent.PostErased) {
            author = event.actor();
            complete = true;
            deleted = true;
        } else if (event instanceof ChannelEvent.MessageDeleted) {
            deletedBy = event.actor();
            deleted = true;
        } else if (event instanceof PinEvent) {
            pinned = event instanceof PinEvent.MessagePinned;
        } else if (event instanceof ChannelEvent.MessageEdited changed) {
            text = changed.text();
            edited = true;
        } else if (event instanceof ChannelEvent.ReactionAdded added) {
            reactions
                    .computeIfAbsent(added.emoji(), emoji -> new LinkedHashSet<>())
                    .add(added.actor());
        } else if (event instanceof ChannelEvent.ReactionRemoved removed) {
            reactions.computeIfPresent(removed.emoji(), (emoji, users) -> without(users, removed.actor()));
        }
    }

    private static Set<UserId> without(Set<UserId> users, UserId user) {
        users.remove(user);
        return users.isEmpty() ? null : users;
    }

    /** Whether its state is known: by how it was posted and all that followed, or because it is deleted. */
    boolean isKnown() {
        return complete || deleted;
    }

    boolean isChanged() {
        return edited || deleted || pinned || !reactions.isEmpty() || !replies.isEmpty();
    }

    MessageState state() {
        if (deleted) {
            boolean byModerator = author != null && deletedBy != null && !author.equals(deletedBy);
            return new MessageState(id, "", false, true, Map.of(), false, byModerator, replies());
        }
        Map<Emoji, Set<UserId>> copy = new LinkedHashMap<>();
        reactions.forEach((emoji, users) -> copy.put(emoji, Collections.unmodifiableSet(new LinkedHashSet<>(users))));
        return new MessageState(id, text, edited, false, Collections.unmodifiableMap(copy), pinned, false, replies());
    }

    private MessageState.Replies replies() {
        List<ChannelEvent> all = new ArrayList<>(replies.values());
        if (all.isEmpty()) {
            return MessageState.Replies.NONE;
        }
        Instant lastAt = all.get(all.size() - 1).at();
        Collections.reverse(all);
        List<UserId> people = all.stream().map(ChannelEvent::actor).distinct().toList();
        return new MessageState.Replies(all.size(), people, lastAt);
    }
}
