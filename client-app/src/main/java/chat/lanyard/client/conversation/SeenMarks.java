package chat.lanyard.client.conversation;

import chat.lanyard.client.sync.ChatClient;
import chat.lanyard.client.sync.TimelinePlace;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Tells how far the user has seen what is open, at most twice a second. Belongs to the user interface's thread. */
final class SeenMarks {
    private static final long PAUSE_MILLIS = 500;

    private final ChatClient client;
    private final List<TimelineItem> items;
    private final Paced pace;
    private TimelinePlace place;

    /** How far that was told of the thread that is open. */
    private long told;

    /** @param items what is open */
    SeenMarks(ChatClient client, Executor ui, List<TimelineItem> items) {
        this.client = client;
        this.items = items;
        this.pace = new Paced(CompletableFuture.delayedExecutor(PAUSE_MILLIS, TimeUnit.MILLISECONDS, ui));
    }

    /** A channel or a thread is open now, or with {@code null} none. */
    void open(TimelinePlace opened) {
        place = opened;
        told = 0;
    }

    /** The newest message was seen. */
    void tell() {
        TimelinePlace seen = place;
        if (seen != null && seen.isThread()) {
            markThreadRead(seen);
        } else if (seen != null) {
            pace.run(() -> client.reading().markRead(seen.channel()));
        }
    }

    private void markThreadRead(TimelinePlace thread) {
        long newest = items.stream()
                .filter(item -> item instanceof MessageItem message && message.id() != null)
                .mapToLong(item -> ThreadItem.sequenceOf(((MessageItem) item).id()))
                .max()
                .orElse(0);
        if (newest > told) {
            told = newest;
            pace.run(() -> client.threadMarks().read(thread, newest));
        }
    }

    /** Tells now what is still to be told. */
    void flush() {
        pace.flush();
    }
}
