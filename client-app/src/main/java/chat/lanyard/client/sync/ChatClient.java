package chat.lanyard.client.sync;

import chat.lanyard.client.attachment.FileTransfers;
import chat.lanyard.client.connection.ConnectionStatus;
import chat.lanyard.client.connection.ServerConnection;
import chat.lanyard.client.connection.Timing;
import chat.lanyard.client.session.Session;
import chat.lanyard.client.store.DraftPlace;
import chat.lanyard.client.store.StoreFile;
import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.frame.TypingFrame;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.protocol.value.UserProfile;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/**
 * A session at work, without any screen: the copy of the conversations on this computer, the outbox, and the live
 * connection, on one event thread. Methods may be called from any thread and return at once.
 */
public final class ChatClient implements AutoCloseable {
    private static final int CARE_SECONDS = 30;

    private final Session session;
    private final Clock clock;
    private final ScheduledExecutorService events = new EventThread();
    private final SyncListeners listeners = new SyncListeners();
    private final LocalCopy copy;
    private final Conversations conversations;
    private final EventLog log;
    private final Outbox outbox;
    private final Drafts drafts;
    private final KeptTimelines timelines;
    private final ClientFiles files;
    private final ServerConnection connection;
    private final Resumption resumption;
    private final Sender sender;
    private final ReadMarks readMarks;
    private final HistoryLoader history;
    private final MessageChanges changes;
    private final PeopleRequests people;
    private final PeoplePictures pictures;
    private final PersonalRequests personal;
    private final MessageSearch search;
    private final ChannelRequests channelRequests;
    private final MessagePosts posts;
    private final Reading reading;
    private final MessageQuestions questions;
    private final ThreadMarks threadMarks;
    private final CompletableFuture<Void> closed = new CompletableFuture<>();

    /** @param folder the client's data folder, where this account's file is or will be */
    public ChatClient(Session session, HttpClient http, Clock clock, Path folder) {
        this(session, http, clock, storeOf(session, folder));
    }

    ChatClient(Session session, HttpClient http, Clock clock, StoreFile file) {
        this.session = session;
        this.clock = clock;
        this.copy = new LocalCopy(file, clock, listeners);
        this.conversations = new Conversations(copy, listeners);
        this.log = new EventLog(copy, conversations, session.user());
        this.drafts = new Drafts(copy, events, listeners);
        this.outbox = new Outbox(copy, drafts, events, listeners);
        this.timelines = new KeptTimelines(conversations, log, outbox, drafts);
        this.files = new ClientFiles(copy, new FileTransfers(session, http), file, clock, events, listeners);
        files.use(outbox);
        log.setOnErased(files.downloads()::forget);
        conversations.setOnLeft(files.downloads()::forget);
        Synchronizer synchronizer = new Synchronizer(
                conversations, log, outbox, listeners, session.user().id());
        Timing timing = new Timing(events, clock, RandomGenerator.getDefault());
        this.connection = new ServerConnection(session, http, timing, synchronizer);
        this.resumption = new Resumption(conversations, connection, new CatchUpProgress(listeners));
        this.sender = new Sender(outbox, connection, events);
        this.readMarks = new ReadMarks(conversations, connection, events);
        this.personal = new PersonalRequests(connection, events);
        ReadPositions reads = new ReadPositions(conversations, log, connection, listeners);
        log.setOnUnsure(reads::ask);
        PersonalLog me = new PersonalLog(copy, conversations, reads, listeners);
        this.history = new HistoryLoader(conversations, log, connection, events);
        this.changes = new MessageChanges(connection, events);
        this.people = new PeopleRequests(connection, conversations, events);
        this.pictures = new PeoplePictures(copy, session, events, clock);
        listeners.add(people);
        this.channelRequests = new ChannelRequests(connection, events);
        synchronizer.use(resumption, sender, readMarks, history, me);
        this.search = new MessageSearch(
                copy, conversations, connection, session.user().id(), events);
        this.posts = new MessagePosts(outbox, files, sender, clock, events, this::recover);
        this.reading = new Reading(readMarks, conversations, listeners, events);
        this.questions = new MessageQuestions(connection, events);
        this.threadMarks = new ThreadMarks(connection, events);
        listeners.add(threadMarks);
    }

    private static StoreFile storeOf(Session session, Path folder) {
        return StoreFile.of(
                folder, session.server().display(), session.user().id().value());
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

    /**
     * Opens what this computer keeps, tells the listeners what is in it, then connects, and from then on comes back by
     * itself. Comes before every other call but those that add listeners.
     */
    public void start() {
        events.execute(() -> {
            copy.open();
            conversations.load();
            tellAll();
            outbox.open();
            files.open();
            drafts.open();
            connection.connect();
        });
        events.scheduleWithFixedDelay(this::recover, CARE_SECONDS, CARE_SECONDS, TimeUnit.SECONDS);
        events.scheduleWithFixedDelay(copy::compact, CARE_SECONDS, CARE_SECONDS, TimeUnit.SECONDS);
    }

    private void tellAll() {
        conversations
                .server()
                .ifPresent(server -> listeners.tell(listener -> listener.serverDescribed(server, session.user())));
        listeners.tell(listener -> listener.peopleChanged(conversations.people()));
        listeners.tell(listener -> listener.channelsChanged(conversations.views()));
    }

    /** Goes back to a file that had failed; what it lacks is fetched again. */
    private void recover() {
        if (copy.recover()) {
            conversations.load();
            listeners.tell(SyncListener::rebuilt);
            tellAll();
            connection.reconnect();
        }
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

    /** Messages on their way. */
    public MessagePosts posts() {
        return posts;
    }

    /** What was read. */
    public Reading reading() {
        return reading;
    }

    /** Files that come and go. */
    public ClientFiles files() {
        return files;
    }

    /** What only the server knows of messages. */
    public MessageQuestions questions() {
        return questions;
    }

    /** How far threads were read. */
    public ThreadMarks threadMarks() {
        return threadMarks;
    }

    /** Edits, deletes, reactions and pins. */
    public MessageChanges changes() {
        return changes;
    }

    /** Finds messages. */
    public MessageSearch search() {
        return search;
    }

    /** What the user says of themselves, and asks about others. */
    public PeopleRequests people() {
        return people;
    }

    /** The pictures of people. */
    public PeoplePictures pictures() {
        return pictures;
    }

    /** Making channels, changing them, and who is in them. */
    public ChannelRequests channelRequests() {
        return channelRequests;
    }

    /** Whether what waits to be sent survives the end of the application. */
    public boolean isDurable() {
        return copy.isDurable();
    }

    /** Keeps what is typed and not sent; on disk a second later. A blank text is none. */
    public void setDraft(DraftPlace place, String text) {
        events.execute(() -> drafts.set(place, text));
    }

    /** What is typed and not sent, or an empty text; on the event thread only. */
    public String draft(DraftPlace place) {
        return drafts.get(place);
    }

    /** Tells the others in a channel that the user is writing there, if there is a connection. */
    public void typing(ChannelId channel) {
        events.execute(() -> connection.request(id -> new TypingFrame(id, channel)));
    }

    /** What concerns nobody but the user: muting, and messages saved for later. */
    public PersonalRequests personal() {
        return personal;
    }

    /** Makes this the channel that comes first, and tells on the event thread what is known of it. */
    public void open(ChannelId channel, Consumer<ChannelSnapshot> reader) {
        events.execute(() -> {
            resumption.setOpen(channel);
            timelines.channel(channel).ifPresent(reader);
        });
    }

    /** What this computer keeps, as it is shown; on the event thread only. */
    public KeptTimelines timelines() {
        return timelines;
    }

    /** Extends the copy of a channel back to a sequence, and tells on the event thread whether it reaches that far. */
    public void reach(ChannelId channel, long sequence, Consumer<Boolean> reader) {
        events.execute(() -> history.reach(channel, sequence, reader));
    }

    /** Whoever was heard of under this id; on the event thread only. */
    public Optional<UserProfile> person(UserId id) {
        return Optional.ofNullable(conversations.person(id));
    }

    /** Brings a page of what comes before a sequence, and tells on the event thread what it is. */
    public void loadOlder(ChannelId channel, long before, Consumer<OlderEvents> reader) {
        events.execute(() -> history.loadOlder(channel, before, reader));
    }

    /** Tells on the event thread the events after a sequence, of all kinds, as this computer keeps them. */
    public void log(ChannelId channel, long after, int limit, Consumer<List<ChannelEvent>> reader) {
        events.execute(() -> reader.accept(log.after(channel, after, limit)));
    }

    /** How often the server left something out that then had to be asked for. */
    public int repairs() {
        return resumption.repairs();
    }

    /** Writes what is not written, disconnects and ends the event thread; {@link #closed} tells when. */
    @Override
    public void close() {
        end(copy::close);
    }

    /** Closes it and deletes what this computer keeps of the account; completes with {@link #closed}. */
    public CompletableFuture<Void> closeAndForget() {
        end(copy::closeAndDelete);
        return closed;
    }

    /** Completes when everything is written and the file is free. */
    public CompletableFuture<Void> closed() {
        return closed;
    }

    private void end(Runnable last) {
        events.execute(() -> {
            try {
                search.stop();
                outbox.write();
                drafts.write();
                files.close();
                connection.close();
                last.run();
            } finally {
                events.shutdown();
                closed.complete(null);
            }
        });
    }
}
