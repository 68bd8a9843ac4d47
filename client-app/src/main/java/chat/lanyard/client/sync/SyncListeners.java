package chat.lanyard.client.sync;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Tells everybody who listens. */
final class SyncListeners {
    private final List<SyncListener> listeners = new CopyOnWriteArrayList<>();

    void add(SyncListener listener) {
        listeners.add(listener);
    }

    void remove(SyncListener listener) {
        listeners.remove(listener);
    }

    void tell(Consumer<SyncListener> news) {
        listeners.forEach(news);
    }
}
