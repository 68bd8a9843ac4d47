package chat.lanyard.client.conversation;

import chat.lanyard.client.connection.ConnectionState;
import chat.lanyard.client.connection.ConnectionStatus;
import chat.lanyard.client.sync.ChannelSnapshot;
import chat.lanyard.client.sync.ChatClient;
import chat.lanyard.client.sync.OlderEvents;
import chat.lanyard.client.sync.OutgoingMessage;
import chat.lanyard.client.sync.SyncListener;
import chat.lanyard.protocol.frame.ChannelEvent;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.UserId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Executor;

/** Follows one channel on the event thread and makes rows of what happens there; an open conversation has one. */
final class TimelineFeed implements SyncListener {
    private static final int ENOUGH = 50;

    private final ChatClient client;
    private final ChannelId channel;
    private final TimelineState state;
    private final Executor screen;
    private final RowBuilder builder;
    private final UserId self;
    private final PendingRows pending = new PendingRows();
    private UnreadMark unreadMark;
    private LocalDate lastDay;
    private boolean started;
    private boolean wantsFirstPage;
    private boolean loading;

    /** @param screen runs what changes the state, on the user interface's thread, while this feed is the open one */
    TimelineFeed(ChatClient client, ChannelId channel, ZoneId zone, TimelineState state, Executor screen) {
        this.client = client;
        this.channel = channel;
        this.state = state;
        this.screen = screen;
        this.self = client.session().user().id();
        this.builder = new RowBuilder(client::person, self, zone);
    }

    /** From any thread. */
    void open() {
        client.addListener(this);
        client.open(channel, this::start);
    }

    /** From any thread; the screen drops what is still on its way. */
    void close() {
        client.removeListener(this);
    }

    private void start(ChannelSnapshot snapshot) {
        started = true;
        pending.clear();
        unreadMark = new UnreadMark(snapshot, self);
        snapshot.outgoing().forEach(message -> pending.add(message, builder));
        wantsFirstPage = snapshot.hasOlder() && snapshot.events().size() < ENOUGH;
        RowWriter writer = new RowWriter(builder, null);
        write(snapshot.events(), unreadMark.placeIn(snapshot.events()), writer);
        lastDay = writer.day();
        List<TimelineItem> tail = pending.tail(builder, lastDay);
        screen.execute(() -> {
            state.rows().reset(writer.rows(), tail);
            state.hasOlder().set(snapshot.hasOlder());
            state.loadingOlder().set(false);
            state.unreadBelow().set(0);
        });
        loadFirstPage();
    }

    /** On the event thread: fetches a page unless one is on its way. */
    void loadOlder() {
        if (!started || loading) {
            return;
        }
        loading = true;
        screen.execute(() -> state.loadingOlder().set(true));
        client.loadOlder(channel, this::older);
    }

    private void loadFirstPage() {
        if (wantsFirstPage) {
            loadOlder();
        }
    }

    private void older(OlderEvents older) {
        loading = false;
        wantsFirstPage &= !older.loaded();
        RowWriter writer = new RowWriter(builder, null);
        write(older.events(), unreadMark.placeIn(older.events()), writer);
        if (unreadMark.goesBehind(older.events())) {
            writer.addUnreadLine(older.events().get(older.events().size() - 1).at());
        }
        if (lastDay == null) {
            lastDay = writer.day();
        }
        List<TimelineItem> tail = pending.tail(builder, lastDay);
        screen.execute(() -> {
            state.rows().append(List.of(), tail);
            state.rows().prepend(writer.rows());
            state.hasOlder().set(older.hasOlder());
            state.loadingOlder().set(false);
        });
    }

    @Override
    public void eventsAppended(ChannelId where, List<ChannelEvent> events) {
        if (!started || !where.equals(channel)) {
            return;
        }
        RowWriter writer = new RowWriter(builder, lastDay);
        write(events, null, writer);
        lastDay = writer.day();
        List<TimelineItem> tail = pending.tail(builder, lastDay);
        int ofOthers = (int) events.stream().filter(this::isOfOthers).count();
        screen.execute(() -> {
            state.rows().append(writer.rows(), tail);
            state.unreadBelow().set(state.unreadBelow().get() + ofOthers);
        });
    }

    @Override
    public void outgoingChanged(OutgoingMessage message) {
        if (!started || !message.channel().equals(channel)) {
            return;
        }
        MessageItem row = pending.get(message.id());
        switch (message.state()) {
            case SENDING -> sending(message, row);
            case STORED -> ifShown(row, () -> row.stored(message.at()));
            case FAILED -> ifShown(row, () -> row.failed(message.failure()));
            case DISCARDED -> {
                pending.remove(message.id());
                showTail();
            }
        }
    }

    private void sending(OutgoingMessage message, MessageItem shown) {
        if (shown == null) {
            pending.add(message, builder);
        } else {
            pending.moveToEnd(message.id());
            screen.execute(shown::sending);
        }
        showTail();
    }

    private void ifShown(MessageItem row, Runnable change) {
        if (row != null) {
            screen.execute(change);
        }
    }

    @Override
    public void rebuilt() {
        if (started) {
            client.snapshot(channel).ifPresent(this::start);
        }
    }

    @Override
    public void statusChanged(ConnectionStatus status) {
        if (started && status.state() == ConnectionState.ONLINE) {
            loadFirstPage();
        }
    }

    private void showTail() {
        List<TimelineItem> tail = pending.tail(builder, lastDay);
        screen.execute(() -> state.rows().append(List.of(), tail));
    }

    private void write(List<ChannelEvent> events, ChannelEvent firstUnread, RowWriter writer) {
        for (ChannelEvent event : events) {
            if (event == firstUnread) {
                writer.addUnreadLine(event.at());
            }
            TimelineItem row = rowOf(event);
            if (row != null) {
                writer.add(row, event.at());
            }
        }
    }

    /** The row that is there already, if the user has just typed it here. */
    private TimelineItem rowOf(ChannelEvent event) {
        if (event instanceof ChannelEvent.MessagePosted posted && posted.actor().equals(self)) {
            MessageItem shown = pending.remove(posted.message().clientMessageId());
            if (shown != null) {
                screen.execute(() -> shown.stored(posted.at()));
                return shown;
            }
        }
        return builder.row(event);
    }

    private boolean isOfOthers(ChannelEvent event) {
        return event instanceof ChannelEvent.MessagePosted && !event.actor().equals(self);
    }
}
