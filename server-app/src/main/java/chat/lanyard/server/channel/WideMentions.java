package chat.lanyard.server.channel;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.UserId;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Messages that name everybody in their channel, in memory, as of the last commit: kept once for all members, because a
 * row for each of them would make one such message as dear as thousands. Safe for use by several threads.
 */
public final class WideMentions {
    /** Stands for everybody where somebody's id would stand; no account has it. */
    public static final UserId EVERYBODY = new UserId("*");

    private final Map<ChannelId, AuthoredMessages> channels = new ConcurrentHashMap<>();

    /** Such a message that is not deleted. */
    public record WideMention(ChannelId channel, long sequence, UserId author) {}

    /** Takes over all of them anew. */
    public void reload(Collection<WideMention> all) {
        channels.clear();
        all.forEach(this::add);
    }

    void add(WideMention mention) {
        channels.computeIfAbsent(mention.channel(), absent -> new AuthoredMessages())
                .add(mention.sequence(), mention.author());
    }

    void remove(ChannelId channel, long sequence) {
        channels.computeIfPresent(channel, (key, mentions) -> {
            mentions.remove(sequence);
            return mentions;
        });
    }

    /** How many such messages of others there are after a sequence. */
    public long ofOthersAfter(ChannelId channel, long sequence, UserId user) {
        AuthoredMessages mentions = channels.get(channel);
        return mentions == null ? 0 : mentions.ofOthersAfter(sequence, user);
    }
}
