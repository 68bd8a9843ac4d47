package chat.lanyard.client.connection;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices that the computer, or this process, has slept, or that the network around it is another. Confined to the
 * event thread; the network is looked at from elsewhere, because that may take a while.
 */
final class Surroundings {
    private static final Logger LOG = LoggerFactory.getLogger(Surroundings.class);
    private static final Duration PERIOD = Duration.ofSeconds(2);
    private static final Duration NAP = Duration.ofSeconds(7);

    private final Timing timing;
    private final Runnable onChange;
    private Future<?> looking;
    private Instant wallBefore;
    private long nanosBefore;
    private Set<String> network;
    private boolean asking;

    Surroundings(Timing timing, Runnable onChange) {
        this.timing = timing;
        this.onChange = onChange;
    }

    /** Begins to look, unless it looks already. */
    void start() {
        if (looking == null) {
            remember();
            lookAtNetwork();
            looking = timing.every(PERIOD, this::look);
        }
    }

    void stop() {
        if (looking != null) {
            looking.cancel(false);
            looking = null;
            network = null;
        }
    }

    /** Whether this computer is in any network, as far as is known. */
    boolean hasNetwork() {
        return network == null || !network.isEmpty();
    }

    private void remember() {
        wallBefore = timing.clock().instant();
        nanosBefore = timing.nanos().getAsLong();
    }

    /** Monotonic time stands still on some systems while they sleep, and the wall clock may stand wrong: either tells. */
    private void look() {
        Duration wall = Duration.between(wallBefore, timing.clock().instant());
        Duration monotonic = timing.since(nanosBefore);
        remember();
        if (wall.compareTo(NAP) > 0 || monotonic.compareTo(NAP) > 0) {
            LOG.info("This computer has slept, or its clock was set: {} by the clock, {} by itself", wall, monotonic);
            onChange.run();
        }
        lookAtNetwork();
    }

    private void lookAtNetwork() {
        if (!asking) {
            asking = true;
            CompletableFuture.supplyAsync(timing.network()).thenAcceptAsync(this::saw, timing.events());
        }
    }

    private void saw(Set<String> now) {
        asking = false;
        if (looking == null) {
            return;
        }
        boolean changed = network != null && !network.equals(now);
        network = now;
        if (changed) {
            LOG.info("The network has changed: {}", now);
            onChange.run();
        }
    }
}
