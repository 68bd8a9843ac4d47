package chat.lanyard.client.sync;

import chat.lanyard.client.store.EventTable;
import chat.lanyard.client.store.LocalStore;
import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.MessageId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads from the store what became of messages. Confined to the thread of its store. */
final class MessageStates {
    private MessageStates() {}

    /** How messages stand, and the roots of those that are replies, as far as they are known. */
    static List<MessageState> states(LocalStore store, ChannelId channel, Set<MessageId> messages) {
        Set<MessageId> wanted = new LinkedHashSet<>(messages);
        // a reply that is deleted counts no more in what is said below its root
        store.events().of(channel, messages).stream()
                .map(EventTable::rootOf)
                .filter(Objects::nonNull)
                .forEach(wanted::add);
        List<ChannelEvent> known = new ArrayList<>(store.events().of(channel, wanted));
        known.addAll(store.events().repliesTo(wanted));
        return MessageHistory.of(known).entrySet().stream()
                .filter(entry ->
                        wanted.contains(entry.getKey()) && entry.getValue().isKnown())
                .map(entry -> entry.getValue().state())
                .toList();
    }

    /**
     * What became of the messages among these rows that are no longer as they were posted.
     *
     * @param page events that may not be in the store, because they do not come right before the run
     */
    static Map<MessageId, MessageState> changes(
            LocalStore store, ChannelId channel, List<ChannelEvent> rows, List<ChannelEvent> page) {
        List<MessageId> shown = EventContents.messagesIn(rows);
        SortedMap<Long, ChannelEvent> known = new TreeMap<>();
        page.forEach(event -> known.put(event.sequence(), event));
        store.events().of(channel, shown).forEach(event -> known.put(event.sequence(), event));
        store.events().repliesTo(shown).forEach(event -> known.put(event.sequence(), event));
        Map<MessageId, MessageState> changes = new LinkedHashMap<>();
        MessageHistory.of(known.values()).forEach((id, history) -> {
            if (history.isChanged() && shown.contains(id)) {
                changes.put(id, history.state());
            }
        });
        return changes;
    }

    /** The posts, as far as they are known, of the messages that these events delete. */
    static Map<MessageId, ChannelEvent> deletedPosts(LocalStore store, ChannelId channel, List<ChannelEvent> fresh) {
        List<MessageId> deleted = EventContents.deletions(fresh);
        if (deleted.isEmpty()) {
            return Map.of();
        }
        List<ChannelEvent> known = new ArrayList<>(store.events().of(channel, deleted));
        known.addAll(fresh);
        Map<MessageId, ChannelEvent> posts = new HashMap<>();
        known.stream()
                .filter(event -> EventContents.clientMessageId(event) != null)
                .forEach(post -> posts.put(EventTable.messageOf(post), post));
        return posts;
    }
}
