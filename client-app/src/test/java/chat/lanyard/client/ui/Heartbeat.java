package chat.lanyard.client.ui;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;

/** Asks the FX thread for a sign of life every 5 ms, and knows how long it ever kept it waiting. */
public final class Heartbeat implements AutoCloseable {
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final AtomicLong longest = new AtomicLong();
    private final AtomicLong answers = new AtomicLong();

    public Heartbeat() {
        timer.scheduleAtFixedRate(this::beat, 0, 5, TimeUnit.MILLISECONDS);
    }

    private void beat() {
        long asked = System.nanoTime();
        Platform.runLater(() -> {
            longest.accumulateAndGet(System.nanoTime() - asked, Math::max);
            answers.incrementAndGet();
        });
    }

    public Duration longestPause() {
        return Duration.ofNanos(longest.get());
    }

    /** How often the FX thread had time for it. */
    public long answers() {
        return answers.get();
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
