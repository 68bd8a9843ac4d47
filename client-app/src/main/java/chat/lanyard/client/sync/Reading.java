package chat.lanyard.client.sync;

import chat.lanyard.protocol.value.ChannelId;
import java.util.concurrent.ScheduledExecutorService;

/** Says what was read. Methods may be called from any thread and return at once. */
public final class Reading {
    private final ReadMarks marks;
    private final Conversations conversations;
    private final SyncListeners listeners;
    private final ScheduledExecutorService events;

    Reading(ReadMarks marks, Conversations conversations, SyncListeners listeners, ScheduledExecutorService events) {
        this.marks = marks;
        this.conversations = conversations;
        this.listeners = listeners;
        this.events = events;
    }

    /** Says that everything in the channel was read. */
    public void markRead(ChannelId channel) {
        events.execute(() -> {
            if (marks.readAll(channel)) {
                listeners.tell(listener -> listener.channelsChanged(conversations.views()));
            }
        });
    }

    /** Says that everything was read, in every channel. */
    public void markAllRead() {
        events.execute(() -> {
            if (marks.readEverything()) {
                listeners.tell(listener -> listener.channelsChanged(conversations.views()));
            }
        });
    }

    /** The user turns away from a channel: what was read there is told to the server without delay. */
    public void leave(ChannelId channel) {
        events.execute(() -> marks.leave(channel));
    }
}
