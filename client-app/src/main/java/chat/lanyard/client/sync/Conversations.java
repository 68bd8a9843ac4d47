package chat.lanyard.client.sync;

import chat.lanyard.client.store.ChannelFacts;
import chat.lanyard.client.store.LocalStore;
import chat.lanyard.client.store.StoredChannel;
import chat.lanyard.protocol.frame.ServerFrame;
import chat.lanyard.protocol.value.Attachment;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ChannelSummary;
import chat.lanyard.protocol.value.ServerDescription;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.protocol.value.UserProfile;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The channels that the user is in, and everybody who was heard of. Confined to the event thread. */
final class Conversations implements LocalCopy.Own {
    private final LocalCopy copy;
    private final SyncListeners listeners;
    private final Map<UserId, UserProfile> people = new LinkedHashMap<>();
    private Map<ChannelId, Channel> channels = new LinkedHashMap<>();
    private ServerDescription server;
    private Consumer<List<Attachment>> onLeft = files -> {};

    Conversations(LocalCopy copy, SyncListeners listeners) {
        this.copy = copy;
        this.listeners = listeners;
        copy.keep(this);
    }

    /** Who is told of files in channels that the user is in no more. */
    void setOnLeft(Consumer<List<Attachment>> listener) {
        onLeft = listener;
    }

    /** Takes into memory what the store holds. */
    void load() {
        server = copy.look(store -> store.server().get()).orElse(null);
        copy.look(store -> store.people().all()).forEach(person -> people.put(person.id(), person));
        channels = new LinkedHashMap<>();
        copy.look(store -> store.channels().all()).forEach(stored -> channels.put(stored.id(), new Channel(stored)));
    }

    /** Takes the server's view; returns whether the copy had to be thrown away because its log is another one. */
    boolean welcome(ServerFrame.Welcome welcome) {
        boolean rebuild =
                server != null && (!server.logId().equals(welcome.server().logId()) || isBehind(welcome.channels()));
        Map<ChannelId, Channel> after = new LinkedHashMap<>();
        welcome.channels()
                .forEach(summary -> after.put(summary.id(), welcomed(rebuild ? Map.of() : channels, summary)));
        Set<ChannelId> left = new LinkedHashSet<>(channels.keySet());
        left.removeAll(rebuild ? Set.of() : after.keySet());
        List<Attachment> files = copy.look(store -> store.events().attachments(left));
        copy.write(store -> {
            left.forEach(store.channels()::remove);
            write(store, welcome, after, rebuild);
        });
        if (rebuild) {
            people.clear();
        }
        welcome.users().forEach(person -> people.put(person.id(), person));
        channels = after;
        server = welcome.server();
        onLeft.accept(files);
        return rebuild;
    }

    private static Channel welcomed(Map<ChannelId, Channel> before, ChannelSummary summary) {
        Channel channel = before.get(summary.id());
        if (channel == null) {
            return new Channel(summary);
        }
        channel.welcome(summary);
        return channel;
    }

    /** A log that has become shorter is not the one that was copied. */
    private boolean isBehind(List<ChannelSummary> summaries) {
        return summaries.stream()
                .anyMatch(summary -> channels.containsKey(summary.id())
                        && channels.get(summary.id()).last() > summary.lastSequence());
    }

    private void write(LocalStore store, ServerFrame.Welcome welcome, Map<ChannelId, Channel> after, boolean rebuild) {
        if (rebuild) {
            store.people().clear();
        }
        store.server().put(welcome.server());
        store.people()
                .put(welcome.users().stream()
                        .filter(person -> rebuild || !person.equals(people.get(person.id())))
                        .toList());
        putAll(store, after.values());
    }

    private static void putAll(LocalStore store, Collection<Channel> channels) {
        int place = 0;
        for (Channel channel : channels) {
            store.channels().put(channel.stored(), place++);
        }
    }

    /** Takes a channel that the user is in from now on, with people in it. */
    void enter(ChannelSummary summary, Collection<UserProfile> users) {
        Channel channel = welcomed(channels, summary);
        copy.write(store -> {
            store.people().put(users);
            store.channels().put(channel.stored(), channels.size());
        });
        users.forEach(person -> people.put(person.id(), person));
        channels.put(channel.id(), channel);
    }

    /** Takes what is told of a channel now apart from its events. */
    void describe(Channel channel, ChannelFacts changed) {
        copy.write(store -> store.channels().describe(channel.id(), changed));
        channel.describe(changed);
        listeners.tell(listener -> listener.channelsChanged(views()));
    }

    /** The user wants to be left alone by a channel, or no longer. */
    void mute(ChannelId id, boolean muted) {
        Channel channel = channels.get(id);
        if (channel != null) {
            describe(channel, channel.facts().withMuted(muted));
        }
    }

    /** The user has closed a direct conversation at this event, or with 0 opened it again. */
    void close(ChannelId id, long sequence) {
        Channel channel = channels.get(id);
        if (channel != null) {
            describe(channel, channel.facts().withClosed(sequence));
        }
    }

    /** Forgets a channel that the user has left. */
    void leave(Channel channel) {
        List<Attachment> files = copy.look(store -> store.events().attachments(List.of(channel.id())));
        copy.write(store -> store.channels().remove(channel.id()));
        channels.remove(channel.id());
        onLeft.accept(files);
        listeners.tell(listener -> listener.channelsChanged(views()));
    }

    /** Forgets what is kept of a channel and keeps what comes after a sequence; the rest is fetched as history. */
    void beginAnew(Channel channel, long through) {
        copy.write(store -> {
            store.events().remove(channel.id());
            store.channels().update(channel.stored(through + 1, through, channel.readState()));
        });
        channel.beginAfter(through);
        listeners.tell(SyncListener::rebuilt);
    }

    /** Remembers how far the user has read. */
    void read(Channel channel, ReadState state) {
        copy.write(store -> store.channels().update(channel.stored(channel.first(), channel.last(), state)));
        channel.read(state);
    }

    /** Takes the newest profiles of people, keeps what is news in them, and tells of it. */
    void learn(Collection<UserProfile> profiles) {
        List<UserProfile> news = profiles.stream()
                .filter(person -> !person.equals(people.get(person.id())))
                .toList();
        if (!news.isEmpty()) {
            copy.write(store -> store.people().put(news));
            meet(news);
        }
    }

    /** Those of these who are not known; of others, what stands in an event may be old. */
    List<UserProfile> strangersAmong(Collection<UserProfile> profiles) {
        return profiles.stream()
                .filter(person -> !people.containsKey(person.id()))
                .toList();
    }

    /** Takes people who are only in events, and tells of them. */
    void meet(Collection<UserProfile> strangers) {
        if (!strangers.isEmpty()) {
            strangers.forEach(person -> people.put(person.id(), person));
            listeners.tell(listener -> listener.peopleChanged(people()));
        }
    }

    @Override
    public void restock(LocalStore empty) {
        channels.values().forEach(Channel::forgetEvents);
        server().ifPresent(empty.server()::put);
        empty.people().put(people.values());
        putAll(empty, channels.values());
    }

    /** How far the user has read meanwhile. */
    @Override
    public void merge(LocalStore reopened) {
        reopened.channels().all().forEach(stored -> mergeRead(reopened, stored));
    }

    private void mergeRead(LocalStore reopened, StoredChannel stored) {
        Channel channel = channels.get(stored.id());
        long read = channel == null ? 0 : channel.readState().readSequence();
        if (read > stored.readSequence()) {
            // what comes after the end of the file is counted when it comes again
            ReadState state = read >= stored.last() ? ReadState.NOTHING.readThrough(read) : channel.readState();
            reopened.channels().update(channel.stored(stored.first(), stored.last(), state));
        }
    }

    /** {@code null} if there is none. */
    Channel channel(ChannelId id) {
        return channels.get(id);
    }

    Collection<Channel> all() {
        return channels.values();
    }

    /** Those of which no event is kept although there are some. */
    List<Channel> bareChannels() {
        return channels.values().stream().filter(Channel::isBare).toList();
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

    /** Empty until the first welcome. */
    Optional<ServerDescription> server() {
        return Optional.ofNullable(server);
    }
}
