package chat.lanyard.server.channel;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Channels and memberships in memory, as of the last commit. Safe for use by several threads. */
public final class ChannelDirectory {
    private final Map<ChannelId, Channel> channels = new ConcurrentHashMap<>();
    private final Map<UserId, Map<ChannelId, Membership>> memberships = new ConcurrentHashMap<>();

    public ChannelDirectory(Collection<Channel> channels, Collection<Membership> memberships) {
        channels.forEach(this::put);
        memberships.forEach(this::put);
    }

    public Optional<Channel> find(ChannelId channel) {
        return Optional.ofNullable(channels.get(channel));
    }

    public List<Channel> all() {
        return List.copyOf(channels.values());
    }

    public Optional<Membership> membership(ChannelId channel, UserId user) {
        return Optional.ofNullable(of(user).get(channel));
    }

    public boolean isMember(ChannelId channel, UserId user) {
        return of(user).containsKey(channel);
    }

    /** All that a user belongs to. */
    public Collection<Membership> memberships(UserId user) {
        return List.copyOf(of(user).values());
    }

    private Map<ChannelId, Membership> of(UserId user) {
        return memberships.getOrDefault(user, Map.of());
    }

    void put(Channel channel) {
        channels.put(channel.id(), channel);
    }

    void put(Membership membership) {
        memberships
                .computeIfAbsent(membership.user(), absent -> new ConcurrentHashMap<>())
                .put(membership.channel(), membership);
    }

    void remove(ChannelId channel, UserId user) {
        memberships.computeIfPresent(user, (member, theirs) -> {
            theirs.remove(channel);
            return theirs.isEmpty() ? null : theirs;
        });
    }
}
