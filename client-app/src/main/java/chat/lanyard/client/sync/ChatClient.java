package chat.lanyard.client.sync;

import chat.lanyard.client.connection.ConnectionStatus;
import chat.lanyard.client.connection.ServerConnection;
import chat.lanyard.client.connection.Timing;
import chat.lanyard.client.session.Session;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ClientMessageId;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.protocol.value.UserProfile;
import java.net.http.HttpClient;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * A session at work, without any screen: the live connection, the copy of the conversations and the outbox, on one
 * event thread. Methods may be called from any thread and return at once.
 */
public final class ChatClient implements AutoCloseable {
    private final Session session;
    private final Clock clock;
    private final ScheduledExecutorService events;
    private final SyncListeners listeners = new SyncListeners();
    private final ConversationStore store = new ConversationStore();
    private final ServerConnection connection;
    private final Resumption resumption;
    private final Outbox outbox;
    private final ReadMarks readMarks;
    private final HistoryLoader history;

    public ChatClient(Session session, HttpClient http, Clock clock) {
        this.session = session;
        this.clock = clock;
        this.events = new EventThread();
        Synchronizer synchronizer =
                new Synchronizer(store, listeners, session.user().id());
        Timing timing = new Timing(events, clock, RandomGenerator.getDefault());
        this.connection = new ServerConnection(session, http, timing, synchronizer);
        this.resumption = new Resumption(store, connection);
        this.outbox = new Outbox(connection, events, listeners);
        this.readMarks = new ReadMarks(store, connection);
        this.history = new HistoryLoader(store, connection);
        synchronizer.use(resumption, outbox, readMarks);
    }

    public Session session() {
        return session;
    }

    public Clock clock() {
        return clock;
    }

    /** Who hears of changes from now on. */
    public void addListener(SyncListener listener) {
        listeners.add(listener);
    }

    public void removeListener(SyncListener listener) {
        listeners.remove(listener);
    }

    /** Connects, and from then on comes back by itself. */
    public void start() {
        events.execute(connection::connect);
    }

    /** Connects now instead of at the end of the wait. */
    public void retryNow() {
        events.execute(connection::connect);
    }

    /** Runs something on the event thread, after what waits there. */
    public void execute(Runnable task) {
        events.execute(task);
    }

    /** Tells the connection's status every second, on the event thread. */
    public void everySecond(Consumer<ConnectionStatus> tick) {
        events.scheduleAtFixedRate(() -> tick.accept(connection.status()), 1, 1, TimeUnit.SECONDS);
    }

    /** Sends a message as soon as possible, after those before it. */
    public void send(ChannelId channel, String text) {
        events.execute(() -> outbox.add(OutgoingMessage.typed(channel, text, clock.instant())));
    }

    /** Tries a message that failed once more. */
    public void retry(ClientMessageId message) {
        events.execute(() -> outbox.retry(message));
    }

    /** Gives up a message that failed. */
    public void discard(ClientMessageId message) {
        events.execute(() -> outbox.discard(message));
    }

    /** Says that everything in the channel was read. */
    public void markRead(ChannelId channel) {
        events.execute(() -> {
            if (readMarks.readAll(channel)) {
                listeners.tell(listener -> listener.channelsChanged(store.views()));
            }
        });
    }

    /** Makes this the channel that comes first, and tells on the event thread what is known of it. */
    public void open(ChannelId channel, Consumer<ChannelSnapshot> reader) {
        events.execute(() -> {
            resumption.setOpen(channel);
            snapshot(channel).ifPresent(reader);
        });
    }

    /** What is known of a channel; on the event thread only. */
    public Optional<ChannelSnapshot> snapshot(ChannelId id) {
        return Optional.ofNullable(store.channel(id))
                .map(channel -> new ChannelSnapshot(
                        channel.log().events(),
                        channel.log().first() > 1,
                        outbox.messages().stream()
                                .filter(message -> message.channel().equals(id))
                                .toList(),
                        channel.readState().readSequence(),
                        channel.readState().unread()));
    }

    /** Whoever was heard of under this id; on the event thread only. */
    public Optional<UserProfile> person(UserId id) {
        return Optional.ofNullable(store.person(id));
    }

    /** Fetches a page of what comes before the known events, and tells on the event thread what it brought. */
    public void loadOlder(ChannelId channel, Consumer<OlderEvents> reader) {
        events.execute(() -> history.loadOlder(channel, reader));
    }

    /** Disconnects and ends the event thread. */
    @Override
    public void close() {
        events.execute(() -> {
            connection.close();
            events.shutdown();
        });
    }
}
