package chat.lanyard.server.message;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.UserId;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Which messages are deleted, in memory, as of the last commit. Safe for use by several threads. */
public final class DeletedMessages {
    private final Map<ChannelId, NavigableMap<Long, UserId>> authors = new ConcurrentHashMap<>();

    public DeletedMessages(Collection<Deletion> deletions) {
        reload(deletions);
    }

    /** Takes over all deletions anew; none is ever taken back. */
    public void reload(Collection<Deletion> all) {
        all.forEach(this::add);
    }

    /** Begins anew with these. */
    public void replaceWith(Collection<Deletion> deletions) {
        authors.clear();
        deletions.forEach(this::add);
    }

    void add(Deletion deletion) {
        authors.computeIfAbsent(deletion.channel(), absent -> new ConcurrentSkipListMap<>())
                .put(deletion.message(), deletion.author());
    }

    /** How many deleted messages after a sequence others than this user had written. */
    public long ofOthersAfter(ChannelId channel, long sequence, UserId user) {
        return authors.getOrDefault(channel, new TreeMap<>()).tailMap(sequence, false).values().stream()
                .filter(author -> !author.equals(user))
                .count();
    }
}
