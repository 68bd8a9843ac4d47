package chat.lanyard.server.channel;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Channels and memberships in memory, as of the last commit. Safe for use by several threads. */
public final class ChannelDirectory {
    private final Map<ChannelId, Channel> channels = new ConcurrentHashMap<>();
    private final Map<UserId, Map<ChannelId, Membership>> memberships = new ConcurrentHashMap<>();

    private final WideMentions wideMentions = new WideMentions();

    public ChannelDirectory(Collection<Channel> channels, Collection<Membership> memberships) {
        channels.forEach(this::put);
        memberships.forEach(this::put);
    }

    /** Takes over all channels and memberships anew. */
    public void reload(Collection<Channel> allChannels, Collection<Membership> allMemberships) {
        allChannels.forEach(this::put);
        Set<List<Object>> kept =
                allMemberships.stream().map(ChannelDirectory::key).collect(Collectors.toSet());
        memberships.values().forEach(of -> of.values().removeIf(membership -> !kept.contains(key(membership))));
        allMemberships.forEach(this::put);
    }

    private static List<Object> key(Membership membership) {
        return List.of(membership.channel(), membership.user());
    }

    /** Who was named together with everybody else. */
    public WideMentions wideMentions() {
        return wideMentions;
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
