package chat.lanyard.client.sync;

import chat.lanyard.client.store.AccountStore;
import chat.lanyard.client.store.LocalStore;
import chat.lanyard.client.store.StoreFile;
import chat.lanyard.client.store.StoreNotice;
import chat.lanyard.client.store.StoreOwner;
import chat.lanyard.client.store.StoredChannel;
import chat.lanyard.protocol.frame.ServerFrame;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ChannelSummary;
import chat.lanyard.protocol.value.ServerDescription;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.protocol.value.UserProfile;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The client's copy of what the user may see: the events in the store, everything else there and in memory, changed
 * together. Confined to the event thread.
 */
final class LocalCopy implements StoreOwner {
    /** Something that only this computer knows, and so is written into every store that the work goes on in. */
    interface Own {
        void writeTo(LocalStore store);
    }

    private final AccountStore account;
    private final SyncListeners listeners;
    private final List<Own> own = new ArrayList<>();
    private final Map<UserId, UserProfile> people = new LinkedHashMap<>();
    private Map<ChannelId, Channel> channels = new LinkedHashMap<>();
    private ServerDescription server;

    LocalCopy(StoreFile file, Clock clock, SyncListeners listeners) {
        this.account = new AccountStore(file, clock, this);
        this.listeners = listeners;
    }

    void keep(Own further) {
        own.add(further);
    }

    /** Opens the store and takes into memory what belongs there. */
    void open() {
        account.open();
        account.use(this::load);
    }

    private Void load(LocalStore store) {
        server = store.server().get().orElse(null);
        store.people().all().forEach(person -> people.put(person.id(), person));
        channels = new LinkedHashMap<>();
        store.channels().all().forEach(stored -> channels.put(stored.id(), new Channel(stored)));
        return null;
    }

    /** Takes the server's view; returns whether the copy had to be thrown away because its log is another one. */
    boolean welcome(ServerFrame.Welcome welcome) {
        boolean rebuild =
                server != null && (!server.logId().equals(welcome.server().logId()) || isBehind(welcome.channels()));
        Map<ChannelId, Channel> before = rebuild ? Map.of() : channels;
        Map<ChannelId, Channel> after = new LinkedHashMap<>();
        welcome.channels().forEach(summary -> after.put(summary.id(), welcomed(before, summary)));
        write(store -> write(store, welcome, after, rebuild));
        if (rebuild) {
            people.clear();
        }
        welcome.users().forEach(person -> people.put(person.id(), person));
        channels = after;
        server = welcome.server();
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
        return summaries.stream().anyMatch(summary -> {
            Channel channel = channels.get(summary.id());
            return channel != null && channel.last() > summary.lastSequence();
        });
    }

    private void write(LocalStore store, ServerFrame.Welcome welcome, Map<ChannelId, Channel> after, boolean rebuild) {
        channels.keySet().stream()
                .filter(id -> rebuild || !after.containsKey(id))
                .forEach(store.channels()::remove);
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

    /** Forgets a channel that the user has left. */
    void leave(Channel channel) {
        write(store -> store.channels().remove(channel.id()));
        channels.remove(channel.id());
    }

    /** Remembers how far the user has read. */
    void read(Channel channel, ReadState state) {
        write(store -> store.channels().update(channel.stored(channel.first(), channel.last(), state)));
        channel.read(state);
    }

    /** Takes people that became known; returns whether that is news. */
    boolean addPeople(Collection<UserProfile> known) {
        return known.stream()
                        .filter(person -> !person.equals(people.put(person.id(), person)))
                        .count()
                > 0;
    }

    /** Takes people who are only in old events, and tells of them. */
    void meet(Collection<UserProfile> strangers) {
        if (addPeople(strangers)) {
            listeners.tell(listener -> listener.peopleChanged(people()));
        }
    }

    /** Reads from the store. */
    <T> T look(Function<LocalStore, T> query) {
        return account.use(query);
    }

    /** Changes the store, all of it or nothing; what fails on disk is done in memory. */
    void write(Consumer<LocalStore> change) {
        account.use(store -> {
            store.transaction(() -> change.accept(store));
            return null;
        });
    }

    /** The same, and returns only when it survives a loss of power; returns whether it does. */
    boolean writeDurably(Consumer<LocalStore> change) {
        account.use(store -> {
            store.transaction(() -> change.accept(store));
            store.force();
            return null;
        });
        return !account.hasFailed();
    }

    boolean isDurable() {
        return account.isDurable();
    }

    boolean hasFailed() {
        return account.hasFailed();
    }

    /** Tries a file that had failed again; after it succeeded the copy is that in the file. */
    boolean recover() {
        if (!account.recover()) {
            return false;
        }
        account.use(this::load);
        return true;
    }

    @Override
    public void storeNotice(StoreNotice notice) {
        listeners.tell(listener -> listener.storeNotice(notice));
    }

    @Override
    public void restock(LocalStore empty) {
        channels.values().forEach(Channel::forgetEvents);
        empty.transaction(() -> {
            if (server != null) {
                empty.server().put(server);
            }
            empty.people().put(people.values());
            putAll(empty, channels.values());
            own.forEach(mine -> mine.writeTo(empty));
        });
    }

    @Override
    public void merge(LocalStore reopened) {
        reopened.transaction(() -> {
            own.forEach(mine -> mine.writeTo(reopened));
            reopened.channels().all().forEach(stored -> mergeRead(reopened, stored));
        });
        reopened.force();
    }

    private void mergeRead(LocalStore reopened, StoredChannel stored) {
        Channel channel = channels.get(stored.id());
        if (channel != null && channel.readState().readSequence() > stored.readSequence()) {
            reopened.channels().update(channel.stored(stored.first(), stored.last(), channel.readState()));
        }
    }

    /** {@code null} if there is none. */
    Channel channel(ChannelId id) {
        return channels.get(id);
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

    void close() {
        account.close();
    }

    void closeAndDelete() {
        account.closeAndDelete();
    }
}
