package chat.lanyard.client.conversation;

import chat.lanyard.client.connection.ConnectionState;
import chat.lanyard.client.connection.ConnectionStatus;
import chat.lanyard.client.sync.ChannelSnapshot;
import chat.lanyard.client.sync.ChatClient;
import chat.lanyard.client.sync.MessageState;
import chat.lanyard.client.sync.OlderEvents;
import chat.lanyard.client.sync.OutgoingMessage;
import chat.lanyard.client.sync.SyncListener;
import chat.lanyard.client.sync.TimelinePlace;
import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ClientMessageId;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.protocol.value.UserProfile;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

/** Follows one channel on the event thread and brings its rows to the screen; an open conversation has one. */
final class TimelineFeed implements SyncListener {
    private static final int ENOUGH = 50;

    private final ChatClient client;
    private final TimelinePlace place;
    private final TimelineState state;
    private final Executor screen;
    private final TimelineModel model;
    private final OutgoingRows outgoing;
    private boolean started;
    private boolean wantsFirstPage;
    private boolean loading;
    private boolean hasOlder;
    private final Wanted wanted = new Wanted();
    private long first;

    /** Counts the beginnings: a page that was asked for before the last one belongs to other rows. */
    private int beginnings;

    /** @param screen runs what changes the state, on the user interface's thread, while this feed is the open one */
    TimelineFeed(ChatClient client, TimelinePlace place, ZoneId zone, TimelineState state, Executor screen) {
        this.client = client;
        this.place = place;
        this.state = state;
        this.screen = screen;
        UserId self = client.session().user().id();
        this.model = new TimelineModel(place, new RowBuilder(client::person, self, zone, this::filesOf), self);
        this.outgoing = new OutgoingRows(model, state, screen);
    }

    /** From any thread. */
    void open() {
        client.addListener(this);
        if (place.isThread()) {
            client.execute(() -> client.thread(place).ifPresent(this::start));
        } else {
            client.open(place.channel(), this::start);
        }
    }

    /** From any thread; the screen drops what is still on its way. */
    void close() {
        client.removeListener(this);
    }

    private void start(ChannelSnapshot snapshot) {
        started = true;
        beginnings++;
        loading = false;
        first = snapshot.first();
        hasOlder = snapshot.hasOlder();
        wantsFirstPage = snapshot.hasOlder() && snapshot.events().size() < ENOUGH;
        List<TimelineItem> rows = model.start(snapshot);
        List<TimelineItem> tail = model.tail();
        screen.execute(() -> {
            state.drafts().restore(snapshot.draft());
            state.rows().reset(rows, tail);
            state.known().set(true);
            state.hasOlder().set(snapshot.hasOlder());
            state.loadingOlder().set(false);
            state.unreadBelow().set(0);
            state.unreadAtOpening().set(snapshot.unread());
        });
        loadFirstPage();
        goToWanted();
    }

    /** On the event thread: shows the message at a sequence, when everything back to it is there. */
    void reveal(long sequence) {
        wanted.set(sequence);
        goToWanted();
    }

    private void goToWanted() {
        if (!started || !wanted.isSet()) {
            return;
        }
        if (hasOlder && wanted.isBefore(first)) {
            loadOlder();
        } else {
            tellRevealed(model.near(wanted.take()).orElse(null));
        }
    }

    private void tellRevealed(MessageItem message) {
        screen.execute(() -> state.revealed().set(new Revealed(message)));
    }

    /** On the event thread: fetches a page unless one is on its way. */
    void loadOlder() {
        if (!started || loading) {
            return;
        }
        loading = true;
        screen.execute(() -> state.loadingOlder().set(true));
        int asked = beginnings;
        client.loadOlder(place.channel(), first, page -> {
            if (asked == beginnings) {
                older(page);
            }
        });
    }

    private void loadFirstPage() {
        if (wantsFirstPage) {
            loadOlder();
        }
    }

    private void older(OlderEvents older) {
        loading = false;
        first = older.first();
        hasOlder = older.hasOlder();
        wantsFirstPage &= !older.loaded();
        List<TimelineItem> rows = model.older(older);
        List<TimelineItem> tail = model.tail();
        screen.execute(() -> {
            state.rows().append(List.of(), tail);
            state.rows().prepend(rows);
            state.hasOlder().set(older.hasOlder());
            state.loadingOlder().set(false);
        });
        if (older.loaded()) {
            goToWanted();
        } else if (wanted.isSet()) {
            wanted.take();
            tellRevealed(null);
        }
    }

    /** Names and pictures above messages are those of now. */
    @Override
    public void peopleChanged(Collection<UserProfile> people) {
        Map<MessageItem, UserProfile> authors = model.authors(people);
        screen.execute(() -> authors.forEach(MessageItem::setAuthor));
    }

    @Override
    public void eventsAppended(ChannelId where, List<ChannelEvent> events) {
        if (!started || !where.equals(place.channel())) {
            return;
        }
        if (place.isThread() && events.stream().noneMatch(place::holds)) {
            return;
        }
        List<TimelineItem> rows = model.newer(events);
        List<TimelineItem> tail = model.tail();
        int ofOthers = (int) events.stream()
                .filter(event -> place.holds(event) && model.isOfOthers(event))
                .count();
        screen.execute(() -> {
            state.rows().append(rows, tail);
            state.unreadBelow().set(state.unreadBelow().get() + ofOthers);
        });
        events.forEach(outgoing::posted);
    }

    private List<FileItem> filesOf(ClientMessageId message) {
        return client.files().of(message).stream()
                .map(file -> FileItem.of(file, client.files().progressOf(file)))
                .toList();
    }

    @Override
    public void messagesChanged(ChannelId where, List<MessageState> messages) {
        if (started && where.equals(place.channel())) {
            messages.forEach(this::messageChanged);
        }
    }

    private void messageChanged(MessageState changed) {
        model.message(changed.id()).ifPresent(row -> {
            MessageContent content = model.contentOf(changed);
            screen.execute(() -> row.setContent(content));
        });
    }

    @Override
    public void outgoingChanged(OutgoingMessage message) {
        if (started && place.holds(message)) {
            outgoing.changed(message);
        }
    }

    @Override
    public void rebuilt() {
        if (started) {
            snapshot().ifPresent(this::start);
        }
    }

    private Optional<ChannelSnapshot> snapshot() {
        return place.isThread() ? client.thread(place) : client.snapshot(place.channel());
    }

    @Override
    public void statusChanged(ConnectionStatus status) {
        if (started && status.state() == ConnectionState.ONLINE) {
            loadFirstPage();
        }
    }
}
