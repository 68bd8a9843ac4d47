package chat.lanyard.client.fault;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Does something for many at the same time. */
final class Together {
    private static final int THREADS = 8;

    private Together() {}

    /** May fail with anything. */
    @FunctionalInterface
    interface Action<T, R> {
        R apply(T one) throws Exception;
    }

    /** The results, in the order of the list; fails as the first that failed. */
    static <T, R> List<R> map(List<T> all, Action<T, R> action) {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<CompletableFuture<R>> futures = all.stream()
                    .map(one -> CompletableFuture.supplyAsync(() -> call(() -> action.apply(one)), threads))
                    .toList();
            return futures.stream().map(CompletableFuture::join).toList();
        } finally {
            threads.shutdownNow();
        }
    }

    private static <R> R call(Callable<R> action) {
        try {
            return action.call();
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }
}
