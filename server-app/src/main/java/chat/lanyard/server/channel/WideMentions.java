package chat.lanyard.server.channel;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.UserId;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * Messages that name everybody in their channel, in memory, as of the last commit: kept once for all members, because a
 * row for each of them would make one such message as dear as thousands. Safe for use by several threads.
 */
public final class WideMentions {
    /** Stands for everybody where somebody's id would stand; no account has it. */
    public static final UserId EVERYBODY = new UserId("*");

    private final Map<ChannelId, NavigableMap<Long, UserId>> authors = new ConcurrentHashMap<>();

    /** Such a message that is not deleted. */
    public record WideMention(ChannelId channel, long sequence, UserId author) {}

    /** Takes over all of them anew. */
    public void reload(Collection<WideMention> all) {
        authors.clear();
        all.forEach(this::add);
    }

    void add(WideMention mention) {
        authors.computeIfAbsent(mention.channel(), absent -> new ConcurrentSkipListMap<>())
                .put(mention.sequence(), mention.author());
    }

    void remove(ChannelId channel, long sequence) {
        authors.getOrDefault(channel, new TreeMap<>()).remove(sequence);
    }

    /** How many such messages of others there are after a sequence. */
    public long ofOthersAfter(ChannelId channel, long sequence, UserId user) {
        return authors.getOrDefault(channel, new TreeMap<>()).tailMap(sequence, false).values().stream()
                .filter(author -> !author.equals(user))
                .count();
    }
}
