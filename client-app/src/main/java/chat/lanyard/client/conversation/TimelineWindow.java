package chat.lanyard.client.conversation;

import chat.lanyard.client.sync.ChannelSnapshot;
import chat.lanyard.client.sync.ChatClient;
import chat.lanyard.client.sync.NearbyEvents;
import chat.lanyard.client.sync.OlderEvents;
import chat.lanyard.client.sync.TimelinePlace;
import chat.lanyard.protocol.frame.ChannelEvent;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Which piece of a channel or thread has rows: it begins at the newest message or around another one, and grows at both ends
 * while somebody scrolls there. What is far from where it grows loses its rows. Confined to the event thread.
 */
final class TimelineWindow {
    /** Fewer rows than this are not worth showing without asking for more. */
    private static final int ENOUGH = 50;

    /** Messages that have rows at a time. */
    static final int MOST = 1_000;

    /** So many more before the oldest are let go of while messages come, one by one. */
    private static final int SLACK = 200;

    private final ChatClient client;
    private final TimelinePlace place;
    private final TimelineModel model;
    private final TimelineState state;
    private final Executor screen;
    private boolean started;
    private boolean wantsFirstPage;
    private boolean loading;
    private boolean hasOlder;
    private long first;
    private long last;

    /** Counts the beginnings: a page that was asked for before the last one belongs to other rows. */
    private int beginnings;

    /** @param screen runs what changes the state, on the user interface's thread */
    TimelineWindow(ChatClient client, TimelinePlace place, TimelineModel model, TimelineState state, Executor screen) {
        this.client = client;
        this.place = place;
        this.model = model;
        this.state = state;
        this.screen = screen;
    }

    /** Whether there is anything yet. */
    boolean isStarted() {
        return started;
    }

    /** Shows what is known as the place is opened. */
    void start(ChannelSnapshot snapshot) {
        started = true;
        wantsFirstPage = snapshot.hasOlder() && snapshot.events().size() < ENOUGH;
        begin(snapshot.first(), snapshot.last(), snapshot.hasOlder());
        List<TimelineItem> rows = model.start(snapshot);
        screen.execute(() -> {
            state.drafts().restore(snapshot.draft());
            state.known().set(true);
            state.unreadBelow().set(0);
            state.unreadAtOpening().set(snapshot.unread());
        });
        show(rows);
        loadFirstPage();
    }

    private void begin(long from, long through, boolean older) {
        beginnings++;
        loading = false;
        first = from;
        last = through;
        hasOlder = older;
    }

    private void show(List<TimelineItem> rows) {
        List<TimelineItem> tail = model.tail();
        boolean older = hasOlder;
        boolean newer = !model.hasNewest();
        screen.execute(() -> {
            state.rows().reset(rows, tail);
            state.hasOlder().set(older);
            state.hasNewer(newer);
            state.loadingOlder().set(false);
        });
    }

    /** Begins anew where the message at this sequence is, unless it has a row already. */
    void moveTo(long sequence) {
        if (sequence < first || sequence > last && !model.hasNewest()) {
            client.timelines().around(place.channel(), sequence).ifPresent(this::restart);
        }
    }

    /** Begins anew with the newest, unless they have rows already. */
    void moveToNewest() {
        if (started && !model.hasNewest()) {
            screen.execute(() -> state.unreadBelow().set(0));
            client.timelines().around(place.channel(), Long.MAX_VALUE).ifPresent(this::restart);
        }
    }

    private void restart(NearbyEvents nearby) {
        begin(nearby.first(), nearby.last(), nearby.hasOlder());
        show(model.restart(nearby));
    }

    /** Fetches a page unless one is on its way. */
    void loadOlder() {
        if (started && !loading && hasOlder) {
            loading = true;
            screen.execute(() -> state.loadingOlder().set(true));
            client.loadOlder(place.channel(), first, ofThisBeginning(this::older));
        }
    }

    private Consumer<OlderEvents> ofThisBeginning(Consumer<OlderEvents> reader) {
        int asked = beginnings;
        return page -> {
            if (asked == beginnings) {
                reader.accept(page);
            }
        };
    }

    /** Fetches the newest page if there is too little to show. */
    void loadFirstPage() {
        if (wantsFirstPage) {
            loadOlder();
        }
    }

    private void older(OlderEvents older) {
        loading = false;
        List<TimelineItem> rows = model.older(older, first);
        List<TimelineItem> tail = model.tail();
        first = older.first();
        hasOlder = older.hasOlder();
        wantsFirstPage &= !older.loaded();
        screen.execute(() -> {
            state.rows().append(List.of(), tail);
            state.rows().prepend(rows);
            state.hasOlder().set(older.hasOlder());
            state.loadingOlder().set(false);
        });
        model.keepOldest(MOST).ifPresent(this::endAt);
    }

    private void endAt(ShownMessages.Place place) {
        last = place.sequence();
        screen.execute(() -> {
            state.rows().dropBehind(place.row());
            state.hasNewer(true);
        });
    }

    /** Shows the page that follows. */
    void loadNewer() {
        if (started && !model.hasNewest()) {
            client.timelines().newer(place.channel(), last).ifPresent(this::newer);
        }
    }

    private void newer(NearbyEvents newer) {
        last = newer.last();
        List<TimelineItem> rows = model.newer(newer, first);
        List<TimelineItem> tail = model.tail();
        screen.execute(() -> {
            state.rows().append(rows, tail);
            state.hasNewer(newer.hasNewer());
        });
        keepNewest();
    }

    /** Takes what has just been stored at the end of the channel. */
    void append(List<ChannelEvent> events) {
        if (!model.hasNewest()) {
            model.settle(events);
            return;
        }
        last = events.get(events.size() - 1).sequence();
        List<TimelineItem> rows = model.newer(events);
        List<TimelineItem> tail = model.tail();
        screen.execute(() -> state.rows().append(rows, tail));
    }

    /** The newest message is in view: so many older ones need no rows. */
    void trim() {
        if (!place.isThread() && model.shown().size() > MOST + SLACK) {
            keepNewest();
        }
    }

    private void keepNewest() {
        model.keepNewest(MOST).ifPresent(this::beginAt);
    }

    private void beginAt(ShownMessages.Place place) {
        begin(place.sequence(), last, true);
        TimelineItem day = model.dayLine(place);
        screen.execute(() -> {
            state.rows().dropBefore(place.row(), day);
            state.hasOlder().set(true);
            state.loadingOlder().set(false);
        });
    }
}
