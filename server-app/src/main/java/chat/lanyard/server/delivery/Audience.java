package chat.lanyard.server.delivery;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.server.connection.ClientConnection;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which connections follow which channels. Safe for use by several threads. */
final class Audience {
    private final Map<ChannelId, Set<Feed>> byChannel = new ConcurrentHashMap<>();
    private final Map<ClientConnection, Collection<Feed>> byConnection = new ConcurrentHashMap<>();

    void add(ClientConnection connection, Collection<Feed> feeds) {
        byConnection.put(connection, feeds);
        feeds.forEach(feed -> byChannel
                .computeIfAbsent(feed.channel(), absent -> ConcurrentHashMap.newKeySet())
                .add(feed));
    }

    void remove(ClientConnection connection) {
        Collection<Feed> feeds = byConnection.remove(connection);
        if (feeds != null) {
            feeds.forEach(feed -> of(feed.channel()).remove(feed));
        }
    }

    Set<Feed> of(ChannelId channel) {
        return byChannel.getOrDefault(channel, Set.of());
    }

    Optional<Feed> find(ClientConnection connection, ChannelId channel) {
        return byConnection.getOrDefault(connection, Set.of()).stream()
                .filter(feed -> feed.channel().equals(channel))
                .findFirst();
    }
}
