package chat.lanyard.server.channel;

import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.permission.Standing;
import chat.lanyard.server.permission.Standings;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Channels and memberships in memory, as of the last commit. Safe for use by several threads. */
public final class ChannelDirectory implements Standings {
    private final ChannelIndex channels = new ChannelIndex();
    private final Map<UserId, Map<ChannelId, Membership>> memberships = new ConcurrentHashMap<>();
    private final Map<ChannelId, Set<UserId>> members = new ConcurrentHashMap<>();

    private final WideMentions wideMentions = new WideMentions();

    public ChannelDirectory(Collection<Channel> channels, Collection<Membership> memberships) {
        channels.forEach(this::put);
        memberships.forEach(this::put);
    }

    private record Member(ChannelId channel, UserId user) {
        static Member of(Membership membership) {
            return new Member(membership.channel(), membership.user());
        }
    }

    /** Takes over all channels and memberships anew; tells whose channels are not what they were. */
    public Set<UserId> reload(Collection<Channel> allChannels, Collection<Membership> allMemberships) {
        allChannels.forEach(this::put);
        Set<Member> before = memberships.values().stream()
                .flatMap(theirs -> theirs.values().stream())
                .map(Member::of)
                .collect(Collectors.toSet());
        Set<Member> now = allMemberships.stream().map(Member::of).collect(Collectors.toSet());
        before.stream().filter(member -> !now.contains(member)).forEach(left -> remove(left.channel(), left.user()));
        allMemberships.forEach(this::put);
        return whoMoved(before, now);
    }

    private static Set<UserId> whoMoved(Set<Member> before, Set<Member> now) {
        Set<Member> moved = new HashSet<>(now);
        moved.removeIf(before::contains);
        before.stream().filter(member -> !now.contains(member)).forEach(moved::add);
        return moved.stream().map(Member::user).collect(Collectors.toSet());
    }

    /** Who was named together with everybody else. */
    public WideMentions wideMentions() {
        return wideMentions;
    }

    public Optional<Channel> find(ChannelId channel) {
        return channels.find(channel);
    }

    public List<Channel> all() {
        return channels.all().stream().map(ListedChannel::channel).toList();
    }

    ChannelIndex index() {
        return channels;
    }

    @Override
    public Optional<Standing> standing(ChannelId channel, UserId user) {
        return find(channel).map(found -> standing(found, user, isMember(channel, user)));
    }

    static Standing standing(Channel channel, UserId user, boolean member) {
        return new Standing(channel.kind(), channel.details().archived(), member, user.equals(channel.createdBy()));
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

    /** Everybody in a channel; a live view. */
    public Set<UserId> members(ChannelId channel) {
        return members.getOrDefault(channel, Set.of());
    }

    /** Whether two people are in one channel. */
    public boolean haveOneInCommon(UserId one, UserId other) {
        return of(one).keySet().stream().anyMatch(of(other)::containsKey);
    }

    private Map<ChannelId, Membership> of(UserId user) {
        return memberships.getOrDefault(user, Map.of());
    }

    void put(Channel channel) {
        channels.put(channel);
    }

    void put(Membership membership) {
        memberships
                .computeIfAbsent(membership.user(), absent -> new ConcurrentHashMap<>())
                .put(membership.channel(), membership);
        members.computeIfAbsent(membership.channel(), absent -> ConcurrentHashMap.newKeySet())
                .add(membership.user());
    }

    void remove(ChannelId channel, UserId user) {
        memberships.computeIfPresent(user, (member, theirs) -> {
            theirs.remove(channel);
            return theirs.isEmpty() ? null : theirs;
        });
        members.computeIfPresent(channel, (key, users) -> {
            users.remove(user);
            return users;
        });
    }
}
