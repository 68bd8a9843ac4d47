package chat.lanyard.client.conversation;

import chat.lanyard.client.connection.ConnectionState;
import chat.lanyard.client.connection.ConnectionStatus;
import chat.lanyard.client.sync.ChatClient;
import chat.lanyard.client.sync.SyncListener;
import chat.lanyard.client.sync.TimelinePlace;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.MessageId;
import chat.lanyard.protocol.value.UserProfile;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The thread that is open beside its conversation, if one is. Belongs to the user interface's thread. */
public final class ThreadViewModel implements SyncListener {
    private final ChatClient client;
    private final Executor ui;
    private final TimelineViewModel timeline;
    private final ReadOnlyObjectWrapper<TimelinePlace> place = new ReadOnlyObjectWrapper<>();

    /** Whether everything from the message on that the thread is below is on this computer. */
    private boolean whole;

    ThreadViewModel(ChatClient client, Executor ui, ZoneId zone) {
        this.client = client;
        this.ui = ui;
        this.timeline = new TimelineViewModel(client, ui, zone);
        client.addListener(this);
    }

    /** The message that the thread is below, the replies, and the composer of one more. */
    public TimelineViewModel timeline() {
        return timeline;
    }

    /** {@code null} while none is open. */
    public ReadOnlyObjectProperty<TimelinePlace> placeProperty() {
        return place.getReadOnlyProperty();
    }

    /** Who takes part: who wrote what the thread is below, and the replies, each once, as they came. */
    public List<UserProfile> people() {
        return timeline.items().stream()
                .filter(MessageItem.class::isInstance)
                .map(item -> ((MessageItem) item).author())
                .distinct()
                .toList();
    }

    /** Opens the thread below a message; what this computer lacks of it is fetched as soon as there is a connection. */
    void open(ChannelId channel, MessageId root) {
        TimelinePlace wanted = new TimelinePlace(channel, root);
        if (!wanted.equals(place.get())) {
            whole = false;
            place.set(wanted);
            timeline.open(wanted); // at once, or what is written meanwhile would go into the thread before
        }
        complete();
    }

    /** Fetches what is missing, if anything may be. */
    private void complete() {
        TimelinePlace wanted = place.get();
        if (wanted != null && !whole) {
            long root = ThreadItem.sequenceOf(wanted.root());
            client.reach(wanted.channel(), root, reached -> ui.execute(() -> completed(wanted, reached)));
        }
    }

    private void completed(TimelinePlace reached, boolean wholly) {
        if (wholly && !whole && reached.equals(place.get())) {
            whole = true;
            timeline.showAnew();
        }
    }

    @Override
    public void statusChanged(ConnectionStatus status) {
        if (status.state() == ConnectionState.ONLINE) {
            ui.execute(this::complete);
        }
    }

    public void close() {
        place.set(null);
        timeline.open((TimelinePlace) null);
    }
}
