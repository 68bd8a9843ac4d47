package chat.lanyard.client.conversation;

import chat.lanyard.client.sync.ChatClient;
import chat.lanyard.client.sync.TimelinePlace;
import chat.lanyard.protocol.value.ChannelId;
import chat.lanyard.protocol.value.MessageId;
import java.time.ZoneId;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The thread that is open beside its conversation, if one is. Belongs to the user interface's thread. */
public final class ThreadViewModel {
    private final ChatClient client;
    private final Executor ui;
    private final TimelineViewModel timeline;
    private final ReadOnlyObjectWrapper<TimelinePlace> place = new ReadOnlyObjectWrapper<>();

    ThreadViewModel(ChatClient client, Executor ui, ZoneId zone) {
        this.client = client;
        this.ui = ui;
        this.timeline = new TimelineViewModel(client, ui, zone);
    }

    /** The message that the thread is below, the replies, and the composer of one more. */
    public TimelineViewModel timeline() {
        return timeline;
    }

    /** {@code null} while none is open. */
    public ReadOnlyObjectProperty<TimelinePlace> placeProperty() {
        return place.getReadOnlyProperty();
    }

    /** Opens the thread below a message; what this computer lacks of it is fetched, as far as there is a connection. */
    void open(ChannelId channel, MessageId root) {
        TimelinePlace wanted = new TimelinePlace(channel, root);
        if (wanted.equals(place.get())) {
            return;
        }
        place.set(wanted);
        timeline.open(wanted); // at once, or what is written meanwhile would go into the thread before
        client.reach(
                channel,
                ThreadItem.sequenceOf(root),
                reached -> ui.execute(() -> {
                    if (wanted.equals(place.get())) {
                        timeline.showAnew();
                    }
                }));
    }

    public void close() {
        place.set(null);
        timeline.open((TimelinePlace) null);
    }
}
