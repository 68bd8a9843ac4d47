package chat.lanyard.server.search;

import chat.lanyard.protocol.search.ConversationName;
import chat.lanyard.protocol.search.SearchQuery;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ChannelKind;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.server.channel.Channel;
import chat.lanyard.server.channel.ChannelDirectory;
import chat.lanyard.server.channel.Membership;
import chat.lanyard.server.user.User;
import chat.lanyard.server.user.UserDirectory;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Names in a search as what they stand for, to whoever asks: only that person's channels. A name that means nothing finds
 * nothing, whether there is such a channel or person elsewhere or not.
 */
public final class SearchNames {
    private final ChannelDirectory channels;
    private final UserDirectory users;

    public SearchNames(ChannelDirectory channels, UserDirectory users) {
        this.channels = channels;
        this.users = users;
    }

    IndexQuery resolve(UserId asker, SearchQuery query) {
        return new IndexQuery(
                channels(asker, query.in()),
                query.from().isEmpty() ? Optional.empty() : Optional.of(authors(asker, query.from())),
                query);
    }

    private Set<ChannelId> channels(UserId asker, Set<String> names) {
        return channels.memberships(asker).stream()
                .map(Membership::channel)
                .filter(channel -> names.isEmpty() || isCalled(channel, asker, names))
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean isCalled(ChannelId id, UserId asker, Set<String> names) {
        return channels.find(id).map(channel -> name(channel, asker)).stream().anyMatch(name -> name.isMeantBy(names));
    }

    private ConversationName name(Channel channel, UserId asker) {
        List<String> people = channel.kind() == ChannelKind.DIRECT ? others(channel.id(), asker) : List.of();
        return new ConversationName(channel.id(), channel.details().name(), people);
    }

    private List<String> others(ChannelId channel, UserId asker) {
        return channels.members(channel).stream()
                .filter(member -> !member.equals(asker))
                .flatMap(member -> users.find(member).map(User::username).stream())
                .toList();
    }

    private Set<UserId> authors(UserId asker, Set<String> names) {
        return names.stream()
                .flatMap(name -> name.equals(SearchQuery.MYSELF)
                        ? Optional.of(asker).stream()
                        : users.find(name).map(User::id).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
