package chat.lanyard.server.transport;

import java.nio.ByteBuffer;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after sockets by the clock: every 20 ms after those with something unfinished, four times a second after the
 * heartbeat of all. One socket's failure never reaches another.
 */
final class Sweeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);
    private static final int PERIOD_MILLIS = 20;
    private static final int BEAT_MILLIS = 250;
    private static final int SCRATCH_BYTES = 64 * 1024;

    /** What a sweeper looks after. */
    interface Swept {
        /** Repeats a demand to write that may have got lost, enforces deadlines, reads input away after the end. */
        void sweep(long now, ByteBuffer scratch);

        /** Pings, or ends what has been silent for too long. */
        void beat(long now);
    }

    private final Iterable<? extends Swept> unsettled;
    private final Iterable<? extends Swept> all;
    private final ByteBuffer scratch = ByteBuffer.allocateDirect(SCRATCH_BYTES);
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "lanyard-chat-sweeper");
        thread.setDaemon(true);
        return thread;
    });

    Sweeper(Iterable<? extends Swept> unsettled, Iterable<? extends Swept> all) {
        this.unsettled = unsettled;
        this.all = all;
    }

    void start() {
        every(PERIOD_MILLIS, this::sweepOnce);
        every(BEAT_MILLIS, this::beatOnce);
    }

    void sweepOnce() {
        each(unsettled, socket -> socket.sweep(System.nanoTime(), scratch));
    }

    void beatOnce() {
        each(all, socket -> socket.beat(System.nanoTime()));
    }

    private void every(int millis, Runnable pass) {
        clock.scheduleWithFixedDelay(pass, millis, millis, TimeUnit.MILLISECONDS);
    }

    private static void each(Iterable<? extends Swept> sockets, Consumer<Swept> care) {
        for (Swept socket : sockets) {
            try {
                care.accept(socket);
            } catch (Throwable failure) {
                LOG.error("A socket could not be looked after", failure);
            }
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
