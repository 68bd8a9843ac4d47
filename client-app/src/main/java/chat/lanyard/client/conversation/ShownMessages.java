package chat.lanyard.client.conversation;

import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.value.MessageId;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.protocol.value.UserProfile;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** The stored messages that have rows, by id and by place. Confined to the event thread. */
final class ShownMessages {
    /** A message, where it stands, and since when. */
    record Place(MessageId id, long sequence, Instant at, MessageItem row) {}

    private final Map<MessageId, MessageItem> byId = new HashMap<>();
    private final NavigableMap<Long, Place> byPlace = new TreeMap<>();

    void clear() {
        byId.clear();
        byPlace.clear();
    }

    void add(MessageId id, ChannelEvent post, MessageItem row) {
        byId.put(id, row);
        byPlace.put(post.sequence(), new Place(id, post.sequence(), post.at(), row));
    }

    int size() {
        return byPlace.size();
    }

    Optional<MessageItem> find(MessageId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The row of the message at a sequence, or the next one if it has none of its own, or the last. */
    Optional<MessageItem> near(long sequence) {
        Map.Entry<Long, Place> next = byPlace.ceilingEntry(sequence);
        return Optional.ofNullable(next == null ? byPlace.lastEntry() : next)
                .map(entry -> entry.getValue().row());
    }

    /** Those whose authors are among these people, with their authors as they are now. */
    Map<MessageItem, UserProfile> authors(Collection<UserProfile> people) {
        Map<UserId, UserProfile> profiles = new HashMap<>();
        people.forEach(person -> profiles.put(person.id(), person));
        Map<MessageItem, UserProfile> authors = new HashMap<>();
        byId.values().forEach(message -> {
            UserProfile author = profiles.get(message.authorId());
            if (author != null) {
                authors.put(message, author);
            }
        });
        return authors;
    }

    /** Lets go of the oldest but so many; returns which is the first then, if any had to go. */
    Optional<Place> keepNewest(int most) {
        return keep(most, byPlace::pollFirstEntry, byPlace::firstEntry);
    }

    /** Lets go of the newest but so many; returns which is the last then, if any had to go. */
    Optional<Place> keepOldest(int most) {
        return keep(most, byPlace::pollLastEntry, byPlace::lastEntry);
    }

    private Optional<Place> keep(
            int most, Supplier<Map.Entry<Long, Place>> take, Supplier<Map.Entry<Long, Place>> end) {
        if (byPlace.size() <= most) {
            return Optional.empty();
        }
        while (byPlace.size() > most) {
            byId.remove(take.get().getValue().id());
        }
        return Optional.of(end.get().getValue());
    }
}
