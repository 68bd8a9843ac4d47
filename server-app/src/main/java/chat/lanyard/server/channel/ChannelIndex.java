package chat.lanyard.server.channel;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ChannelKind;
import chat.lanyard.protocol.value.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Channels by what they are asked for by, so that no request works its way through all of them. Safe for several threads. */
final class ChannelIndex {
    private final Map<ChannelId, ListedChannel> channels = new ConcurrentHashMap<>();
    private final Map<String, Set<ChannelId>> byLook = new ConcurrentHashMap<>();
    private final Map<Maker, Long> made = new ConcurrentHashMap<>();

    private record Maker(UserId user, boolean conversations) {}

    void put(Channel channel) {
        ListedChannel now = ListedChannel.of(channel);
        ListedChannel before = channels.put(channel.id(), now);
        if (before != null) {
            before.looks().forEach(look -> remove(look, channel.id()));
        } else if (channel.createdBy() != null) {
            made.merge(new Maker(channel.createdBy(), channel.kind() == ChannelKind.DIRECT), 1L, Long::sum);
        }
        now.looks()
                .forEach(look -> byLook.computeIfAbsent(look, absent -> ConcurrentHashMap.newKeySet(1))
                        .add(channel.id()));
    }

    private void remove(String look, ChannelId channel) {
        byLook.computeIfPresent(look, (key, ids) -> {
            ids.remove(channel);
            return ids.isEmpty() ? null : ids;
        });
    }

    Optional<Channel> find(ChannelId channel) {
        return Optional.ofNullable(channels.get(channel)).map(ListedChannel::channel);
    }

    Collection<ListedChannel> all() {
        return channels.values();
    }

    /** Those with a name that looks like this one. */
    List<Channel> alike(String name) {
        return ListedChannel.looksOf(name).stream()
                .flatMap(look -> byLook.getOrDefault(look, Set.of()).stream())
                .distinct()
                .flatMap(id -> find(id).stream())
                .toList();
    }

    /** How many conversations, or else other channels, somebody has made. */
    long madeBy(UserId user, boolean conversations) {
        return made.getOrDefault(new Maker(user, conversations), 0L);
    }
}
