package chat.lanyard.server.log;

import chat.lanyard.protocol.value.ChannelId;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The ends of all channels as of the last commit, in memory. Safe for use by several threads. */
final class ChannelHeads {
    private final Map<ChannelId, ChannelHead> heads = new ConcurrentHashMap<>();

    void update(Collection<ChannelHead> changed) {
        changed.forEach(head -> heads.put(head.channel(), head));
    }

    ChannelHead of(ChannelId channel) {
        return heads.getOrDefault(channel, new ChannelHead(channel, 0, 0, HashChain.origin()));
    }
}
