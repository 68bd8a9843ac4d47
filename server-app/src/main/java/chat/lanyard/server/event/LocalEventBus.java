package chat.lanyard.server.event;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An {@link EventBus} within one process: a thread of its own, so that delivery never holds up the committing thread. */
public final class LocalEventBus implements EventBus, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LocalEventBus.class);
    private static final long CLOSE_SECONDS = 2;

    private volatile Consumer<EventBatch> subscriber = batch -> LOG.trace("Nobody is connected");
    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(task -> new Thread(task, "lanyard-delivery"));

    /** Names who delivers from now on; until then nobody can be connected. */
    public void subscribe(Consumer<EventBatch> deliverer) {
        subscriber = deliverer;
    }

    @Override
    public void publish(EventBatch batch) {
        thread.execute(() -> deliver(batch));
    }

    private void deliver(EventBatch batch) {
        try {
            subscriber.accept(batch);
        } catch (RuntimeException e) {
            LOG.error("Events {} to {} were not delivered", batch.firstSequence(), batch.lastSequence(), e);
        }
    }

    /** Delivers what was published, for at most two seconds. */
    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("Delivery was still busy when the server stopped; clients resume what they missed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
