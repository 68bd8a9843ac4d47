package chat.lanyard.client.sync;

import chat.lanyard.protocol.value.ChannelId;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** How many missed events are still to come; told now and then. Confined to the event thread. */
final class CatchUpProgress {
    private static final long INTERVAL = Duration.ofMillis(200).toNanos();

    private final SyncListeners listeners;
    private final Map<ChannelId, Long> remaining = new HashMap<>();
    private long told;
    private long toldAt;

    CatchUpProgress(SyncListeners listeners) {
        this.listeners = listeners;
    }

    /** Begins anew with what is missing in each channel. */
    void start(Map<ChannelId, Long> missing) {
        remaining.clear();
        remaining.putAll(missing);
        tell();
    }

    /** This many of the channel are still to come. */
    void update(ChannelId channel, long left) {
        if (remaining.replace(channel, left) != null && System.nanoTime() - toldAt >= INTERVAL) {
            tell();
        }
    }

    /** Everything has come. */
    void finish() {
        remaining.clear();
        tell();
    }

    private void tell() {
        long sum = remaining.values().stream().mapToLong(Long::longValue).sum();
        toldAt = System.nanoTime();
        if (sum != told) {
            told = sum;
            listeners.tell(listener -> listener.catchUpProgress(sum));
        }
    }
}
