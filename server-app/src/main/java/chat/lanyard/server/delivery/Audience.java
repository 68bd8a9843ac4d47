package chat.lanyard.server.delivery;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.connection.ClientConnection;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Which connections follow which channels. Safe for use by several threads. */
final class Audience {
    private final Map<ChannelId, Set<Feed>> byChannel = new ConcurrentHashMap<>();
    private final Map<ClientConnection, Subscriber> byConnection = new ConcurrentHashMap<>();
    private final Map<UserId, Set<Subscriber>> byUser = new ConcurrentHashMap<>();

    /** Takes a connection in, which follows these channels. */
    Subscriber add(ClientConnection connection, Collection<Feed> feeds) {
        Subscriber subscriber = new Subscriber(connection, feeds);
        byConnection.put(connection, subscriber);
        byUser.compute(connection.user().userId(), (user, present) -> {
            Set<Subscriber> subscribers = present == null ? ConcurrentHashMap.newKeySet(1) : present;
            subscribers.add(subscriber);
            return subscribers;
        });
        feeds.forEach(this::index);
        return subscriber;
    }

    private void index(Feed feed) {
        byChannel
                .computeIfAbsent(feed.channel(), absent -> ConcurrentHashMap.newKeySet())
                .add(feed);
    }

    /** Lets a connection follow one more channel, unless it is gone. */
    void add(Subscriber subscriber, Feed feed) {
        index(feed);
        if (!subscriber.add(feed)) {
            of(feed.channel()).remove(feed);
        }
    }

    /** Forgets a feed that has come to its end. */
    void remove(Feed feed) {
        of(feed.channel()).remove(feed);
        Optional.ofNullable(byConnection.get(feed.connection())).ifPresent(subscriber -> subscriber.drop(feed));
    }

    void remove(ClientConnection connection) {
        Subscriber subscriber = byConnection.remove(connection);
        if (subscriber != null) {
            byUser.computeIfPresent(connection.user().userId(), (user, present) -> {
                present.remove(subscriber);
                return present.isEmpty() ? null : present;
            });
            subscriber.close().forEach(feed -> of(feed.channel()).remove(feed));
        }
    }

    Set<Feed> of(ChannelId channel) {
        return byChannel.getOrDefault(channel, Set.of());
    }

    /** The connections of one person. */
    List<Subscriber> of(UserId user) {
        return List.copyOf(byUser.getOrDefault(user, Set.of()));
    }

    Optional<Feed> find(ClientConnection connection, ChannelId channel) {
        return Optional.ofNullable(byConnection.get(connection)).flatMap(subscriber -> subscriber.find(channel));
    }
}
