package chat.lanyard.client.sync;

import chat.lanyard.protocol.frame.ServerFrame;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ChannelSummary;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.protocol.value.UserProfile;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The client's copy of what it may see, in memory. Confined to the event thread. */
final class ConversationStore {
    private final Map<UserId, UserProfile> people = new LinkedHashMap<>();
    private Map<ChannelId, Channel> channels = new LinkedHashMap<>();
    private String logId;

    /** Takes the server's view; returns whether the copy had to be thrown away because its log is another one. */
    boolean welcome(ServerFrame.Welcome welcome) {
        boolean rebuild = logId != null && (!logId.equals(welcome.server().logId()) || isBehind(welcome.channels()));
        if (rebuild) {
            channels.clear();
            people.clear();
        }
        logId = welcome.server().logId();
        Map<ChannelId, Channel> before = channels;
        channels = new LinkedHashMap<>();
        welcome.channels().forEach(summary -> channels.put(summary.id(), updated(before, summary, welcome.user())));
        welcome.users().forEach(this::addPerson);
        return rebuild;
    }

    private static Channel updated(Map<ChannelId, Channel> before, ChannelSummary summary, UserProfile user) {
        Channel channel = before.get(summary.id());
        if (channel == null) {
            return new Channel(summary, user);
        }
        channel.welcome(summary);
        return channel;
    }

    /** A log that has become shorter is not the one that was copied. */
    private boolean isBehind(List<ChannelSummary> summaries) {
        return summaries.stream().anyMatch(summary -> {
            Channel channel = channels.get(summary.id());
            return channel != null && channel.log().last() > summary.lastSequence();
        });
    }

    /** Returns whether that is news. */
    boolean addPerson(UserProfile profile) {
        return !Objects.equals(people.put(profile.id(), profile), profile);
    }

    /** {@code null} if there is none. */
    Channel channel(ChannelId id) {
        return channels.get(id);
    }

    Collection<Channel> channels() {
        return channels.values();
    }

    Collection<UserProfile> people() {
        return people.values();
    }

    List<ChannelView> views() {
        return channels.values().stream().map(Channel::view).toList();
    }

    /** {@code null} if nobody of that id was heard of. */
    UserProfile person(UserId id) {
        return people.get(id);
    }
}
