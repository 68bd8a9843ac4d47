package chat.lanyard.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;

/** Stands for the user interface's thread; keeps the first fault of what runs there. */
public final class Ui implements Executor, AutoCloseable {
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread made = new Thread(task, "ui");
        made.setDaemon(true);
        return made;
    });
    private final LongAccumulator longest = new LongAccumulator(Math::max, 0);
    private final AtomicReference<Throwable> fault = new AtomicReference<>();

    @Override
    public void execute(Runnable task) {
        thread.execute(() -> {
            long start = System.nanoTime();
            try {
                task.run();
            } catch (RuntimeException | AssertionError e) {
                fault.compareAndSet(null, e);
            }
            longest.accumulate(System.nanoTime() - start);
        });
    }

    /** How long the longest task took that was handed over for the screen. */
    public Duration longestTask() {
        return Duration.ofNanos(longest.get());
    }

    public void run(Runnable task) {
        get(() -> {
            task.run();
            return null;
        });
    }

    public <T> T get(Supplier<T> supplier) {
        CompletableFuture<T> result = new CompletableFuture<>();
        thread.execute(() -> {
            try {
                result.complete(supplier.get());
            } catch (RuntimeException | AssertionError e) {
                result.completeExceptionally(e);
            }
        });
        try {
            return result.orTimeout(30, TimeUnit.SECONDS).join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof AssertionError failed) {
                throw failed;
            }
            throw e;
        }
    }

    public void await(Callable<Boolean> condition) {
        awaitThat(() -> assertThat(condition.call()).isTrue());
    }

    /** Waits until an assertion about view models holds. */
    public void awaitThat(ThrowingRunnable assertion) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(() -> run(() -> check(assertion)));
        assertThat(fault.get()).isNull();
    }

    private static void check(ThrowingRunnable assertion) {
        try {
            assertion.run();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
