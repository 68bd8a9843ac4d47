package chat.lanyard.server.message;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.channel.AuthoredMessages;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which messages are deleted, in memory, as of the last commit. Safe for use by several threads. */
public final class DeletedMessages {
    private final Map<ChannelId, AuthoredMessages> channels = new ConcurrentHashMap<>();

    public DeletedMessages(Collection<Deletion> deletions) {
        reload(deletions);
    }

    /** Takes over all deletions anew; none is ever taken back. */
    public void reload(Collection<Deletion> all) {
        all.forEach(this::add);
    }

    void add(Deletion deletion) {
        channels.computeIfAbsent(deletion.channel(), absent -> new AuthoredMessages())
                .add(deletion.message(), deletion.author());
    }

    /** How many deleted messages after a sequence others than this user had written. */
    public long ofOthersAfter(ChannelId channel, long sequence, UserId user) {
        AuthoredMessages deleted = channels.get(channel);
        return deleted == null ? 0 : deleted.ofOthersAfter(sequence, user);
    }
}
