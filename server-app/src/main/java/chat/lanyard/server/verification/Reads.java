package chat.lanyard.server.verification;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.UserId;
import java.util.HashMap;
import java.util.Map;

/** How far people have read each channel, as their own logs tell it: an entry for each membership. */
final class Reads {
    private final Map<ChannelId, Map<UserId, Long>> byChannel = new HashMap<>();

    void moved(UserId user, ChannelId channel, long sequence) {
        byChannel.computeIfAbsent(channel, absent -> new HashMap<>()).merge(user, sequence, Math::max);
    }

    Map<UserId, Long> of(ChannelId channel) {
        return byChannel.getOrDefault(channel, Map.of());
    }
}
