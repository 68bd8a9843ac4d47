package chat.lanyard.server.verification;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.UserId;
import java.util.HashMap;
import java.util.Map;

/** How far people have read each channel and where they have closed it, as their own logs tell it: an entry for each membership. */
final class Reads {
    private final Map<ChannelId, Map<UserId, Position>> byChannel = new HashMap<>();

    /**
     * What somebody's own log tells of a channel.
     *
     * @param closed 0 if it is not closed
     */
    record Position(long read, long closed) {
        static final Position NONE = new Position(0, 0);
    }

    void moved(UserId user, ChannelId channel, long sequence) {
        Position before = find(user, channel);
        put(user, channel, new Position(Math.max(before.read(), sequence), before.closed()));
    }

    void closed(UserId user, ChannelId channel, long sequence) {
        put(user, channel, new Position(find(user, channel).read(), sequence));
    }

    private Position find(UserId user, ChannelId channel) {
        return of(channel).getOrDefault(user, Position.NONE);
    }

    private void put(UserId user, ChannelId channel, Position position) {
        byChannel.computeIfAbsent(channel, absent -> new HashMap<>()).put(user, position);
    }

    Map<UserId, Position> of(ChannelId channel) {
        return byChannel.getOrDefault(channel, Map.of());
    }
}
