package chat.lanyard.client.conversation;

import chat.lanyard.client.connection.ConnectionState;
import chat.lanyard.client.connection.ConnectionStatus;
import chat.lanyard.client.store.EventTable;
import chat.lanyard.client.sync.ChannelSnapshot;
import chat.lanyard.client.sync.ChatClient;
import chat.lanyard.client.sync.MessageState;
import chat.lanyard.client.sync.OutgoingMessage;
import chat.lanyard.client.sync.SyncListener;
import chat.lanyard.client.sync.TimelinePlace;
import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.ClientMessageId;
import chat.lanyard.protocol.value.MessageId;
import chat.lanyard.protocol.value.UserId;
import chat.lanyard.protocol.value.UserProfile;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Follows one channel or thread on the event thread and brings its rows to the screen; an open conversation has one. */
final class TimelineFeed implements SyncListener {
    private final ChatClient client;
    private final TimelinePlace place;
    private final TimelineState state;
    private final Executor screen;
    private final TimelineModel model;
    private final TimelineWindow window;
    private final OutgoingRows outgoing;

    /** Counts the wishes to see a message: only the last one is fulfilled. */
    private int wishes;

    /** @param screen runs what changes the state, on the user interface's thread, while this feed is the open one */
    TimelineFeed(ChatClient client, TimelinePlace place, ZoneId zone, TimelineState state, Executor screen) {
        this.client = client;
        this.place = place;
        this.state = state;
        this.screen = screen;
        UserId self = client.session().user().id();
        this.model = new TimelineModel(place, new RowBuilder(client::person, self, zone, this::filesOf), self);
        this.window = new TimelineWindow(client, place, model, state, screen);
        this.outgoing = new OutgoingRows(model, state, screen);
    }

    /** From any thread. */
    void open() {
        client.addListener(this);
        if (place.isThread()) {
            client.execute(() -> client.timelines().thread(place).ifPresent(window::start));
        } else {
            client.open(place.channel(), window::start);
        }
    }

    /** From any thread; the screen drops what is still on its way. */
    void close() {
        client.removeListener(this);
    }

    /** On the event thread: which piece has rows. */
    TimelineWindow window() {
        return window;
    }

    /**
     * On the event thread: shows the message at a sequence with what stands around it. Of a reply the message above its thread is
     * shown.
     *
     * @param thread told which thread the message stands in, if it does
     */
    void reveal(long sequence, Consumer<MessageId> thread) {
        reach(sequence, () -> {
            MessageId root = client.timelines()
                    .event(place.channel(), sequence)
                    .map(EventTable::rootOf)
                    .orElse(null);
            if (root == null) {
                window.moveTo(sequence);
                tellRevealed(model.shown().near(sequence).orElse(null));
            } else {
                screen.execute(() -> thread.accept(root));
                reveal(ThreadItem.sequenceOf(root), thread);
            }
        });
    }

    /** On the event thread: shows the line before the first message that was unread when the place was opened. */
    void revealUnread() {
        if (window.isStarted()) {
            long sequence = model.readAtOpening() + 1;
            reach(sequence, () -> {
                window.moveTo(sequence);
                MessageItem next = model.shown().near(sequence).orElse(null);
                screen.execute(() -> {
                    state.unreadAtOpening().set(0);
                    state.reveal(state.rows().unreadLine().orElse(next));
                });
            });
        }
    }

    /** Does it once everything back to a sequence is on this computer, if nothing else is wished meanwhile. */
    private void reach(long sequence, Runnable then) {
        if (!window.isStarted()) {
            return;
        }
        int wish = ++wishes;
        screen.execute(() -> state.finding().set(true));
        client.reach(place.channel(), sequence, reached -> {
            if (wish == wishes) {
                screen.execute(() -> state.finding().set(false));
                if (reached) {
                    then.run();
                } else {
                    tellRevealed(null);
                }
            }
        });
    }

    private void tellRevealed(MessageItem message) {
        screen.execute(() -> state.reveal(message));
    }

    /** Names and pictures above messages are those of now. */
    @Override
    public void peopleChanged(Collection<UserProfile> people) {
        Map<MessageItem, UserProfile> authors = model.shown().authors(people);
        screen.execute(() -> authors.forEach(MessageItem::setAuthor));
    }

    @Override
    public void eventsAppended(ChannelId where, List<ChannelEvent> events) {
        boolean here = window.isStarted() && where.equals(place.channel());
        if (!here || place.isThread() && events.stream().noneMatch(place::holds)) {
            return;
        }
        window.append(events);
        int ofOthers = (int) events.stream()
                .filter(event -> place.holds(event) && model.isOfOthers(event))
                .count();
        screen.execute(() -> state.unreadBelow().set(state.unreadBelow().get() + ofOthers));
        events.forEach(outgoing::posted);
    }

    private List<FileItem> filesOf(ClientMessageId message) {
        return client.files().of(message).stream()
                .map(file -> FileItem.of(file, client.files().progressOf(file)))
                .toList();
    }

    @Override
    public void messagesChanged(ChannelId where, List<MessageState> messages) {
        if (window.isStarted() && where.equals(place.channel())) {
            messages.forEach(this::messageChanged);
        }
    }

    private void messageChanged(MessageState changed) {
        model.shown().find(changed.id()).ifPresent(row -> {
            MessageContent content = model.contentOf(changed);
            screen.execute(() -> row.setContent(content));
        });
    }

    @Override
    public void outgoingChanged(OutgoingMessage message) {
        if (window.isStarted() && place.holds(message)) {
            outgoing.changed(message);
        }
    }

    @Override
    public void rebuilt() {
        if (window.isStarted()) {
            snapshot().ifPresent(window::start);
        }
    }

    private Optional<ChannelSnapshot> snapshot() {
        return place.isThread()
                ? client.timelines().thread(place)
                : client.timelines().channel(place.channel());
    }

    @Override
    public void statusChanged(ConnectionStatus status) {
        if (window.isStarted() && status.state() == ConnectionState.ONLINE) {
            window.loadFirstPage();
        }
    }
}
